import Foundation
import Mail
import TOMLKit

/// Reads a plan from its tables and gathers every mistake on the way.
struct PlanReader {
    let root: PlanTable
    /// `[asking]` and every `[[worker]]`.
    let askingTable: PlanTable
    let workerTables: [PlanTable]
    let briefTable: PlanTable
    let complaints: Complaints
    /// The folder at which relative paths start, with a slash at its end; empty for the current one.
    let folder: String
    let exists: (String) -> Bool
    /// The beginning of a file that the plan names.
    let contents: (String) -> [UInt8]?
    let calendars: HolidayFiles
    private let zones = ZoneNames()

    init(
        _ table: TOMLTable, file: String, complaints: Complaints, exists: @escaping (String) -> Bool,
        contents: @escaping (String) -> [UInt8]?
    ) {
        root = PlanTable(table, path: [], keys: Self.sections, complaints: complaints)
        askingTable = root.child("asking", keys: AskingKeys.all)
        workerTables = root.children("worker", keys: Self.workerKeys)
        briefTable = root.child("briefs", keys: Self.briefKeys)
        self.complaints = complaints
        self.exists = exists
        self.contents = contents
        calendars = HolidayFiles(complaints: complaints, contents: contents)
        folder = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[...$0]) } ?? ""
    }

    private static let sections = [
        "manager", "mailbox", "outgoing", "asking", "worker", "task", "tasks", "briefs", "store", "letters",
    ]

    /// Nil if anything is wrong.
    func plan(file: String) -> Plan? {
        let manager = manager()
        let mailbox = mailbox()
        let outgoing = outgoing()
        let workers = workers(usual: AskingKeys(askingTable, holidays: holidays), zone: manager?.timezone)
        let tasks = tasks()
        let taskLadder = taskLadder()
        let briefs = briefSettings()
        let store = path(root.child("store", keys: ["folder"])["folder"])
        let letters = path(root.child("letters", keys: ["folder"])["folder"])
        checkAddresses()
        guard complaints.isEmpty, let manager, let mailbox, let outgoing else { return nil }
        return Plan(
            file: file, manager: manager, mailbox: mailbox, outgoing: outgoing, storeFolder: store,
            templateFolder: letters, workers: workers, tasks: tasks, taskLadder: taskLadder, briefs: briefs)
    }

    /// The absolute path that `value` names.
    func path(_ value: PlanValue?) -> String? {
        value?.parsed { text throws(Wrong) in
            let path = try PlainText.parsed(text)
            if path.hasPrefix("~") {
                throw Wrong("\(quoted(path)) is not expanded here; write the whole path instead of \"~\"")
            }
            return path.hasPrefix("/") ? path : folder + path
        }
    }

    /// The absolute path of a file that must be there.
    func existingFile(_ value: PlanValue?) -> String? {
        guard let value, let path = path(value) else { return nil }
        if !exists(path) { value.complain("there is no file \(path), or it cannot be read") }
        return path
    }

    func zone(_ value: PlanValue?) -> TimeZone? {
        value?.parsed { text throws(Wrong) in
            try zones.zone(text)
        }
    }

    func language(_ value: PlanValue?) -> String? {
        value?.parsed { text throws(Wrong) in
            if Plan.languages.contains(text) { return text }
            throw Wrong(
                "there are no mails in the language \(quoted(text)); write one of \(Plan.languages.joined(separator: ", "))"
            )
        }
    }
}

extension Plan {
    /// The languages that mails are shipped in, as two letters.
    package static let languages = ["en", "es", "pt", "fr", "de"]
}
