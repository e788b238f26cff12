import Foundation
import Mail
import Planning
import Testing

/// The lines that every plan needs.
let servers = """
    [manager]
    name = "Dana"
    address = "dana@example.com"
    timezone = "Europe/Madrid"

    [mailbox]
    url = "imaps://imap.example.com"
    user = "status@example.com"

    [outgoing]
    url = "smtps://smtp.example.com"
    from = "status@example.com"

    """

/// A plan of `servers` and `text`; every file that it names exists, and every brief says `document`.
func plan(_ text: String, document: String = "What is wanted.") throws -> Plan {
    try Plan(
        source: servers + text, file: "/etc/rollcall/rollcall.toml", exists: { _ in true },
        contents: { _ in Array(document.utf8) })
}

/// `2026-11-23T09:00` on the wall of `zone`.
func instant(_ text: String, _ zone: String = "UTC") throws -> Date {
    let day = try #require(CalendarDate(iso: text.prefix(10)))
    let hour = try #require(Int(text.dropFirst(11).prefix(2)))
    let minute = try #require(Int(text.dropFirst(14).prefix(2)))
    let time = try #require(TimeOfDay(hour: hour, minute: minute))
    return WallClock(try #require(TimeZone(identifier: zone))).instant(day, time)
}
