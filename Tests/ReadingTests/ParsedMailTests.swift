import Mail
import Reading
import Testing

@Suite struct ParsedMailTests {
    static let mail = """
        From: Maria Lopez <maria@example.net>
        Subject: Re: Status
        Date: Mon, 23 Nov 2026 09:15:00 -0500
        Message-ID: <a@b.example>
        In-Reply-To: <r@example.com>

        LAND-1: 80%, waiting for images
        Hours: 6.5
        """

    static var parsed: ParsedMail {
        let message = Message(Array(mail.utf8))
        return ParsedMail(file: "m.eml", message: message, reading: message.reading())
    }

    @Test("Keys stand in documented order, dates in UTC")
    func json() {
        let text = Self.parsed.json.text
        let start =
            #"{"file":"m.eml","message_id":"<a@b.example>","from":"maria@example.net","subject":"Re: Status","#
            + #""date":"2026-11-23T14:15:00Z","in_reply_to":"<r@example.com>","references":[],"kind":"reply","#
            + #""kind_reason":null,"reply":"LAND-1: 80%, waiting for images\nHours: 6.5","update":{"done":[],"#
        #expect(text.hasPrefix(start))
        #expect(text.hasSuffix(#""away":null,"bounce":null,"attachments":[],"doubts":[]}"#))
    }

    @Test("A person reads what was understood")
    func text() {
        #expect(
            Self.parsed.text == """
                m.eml: reply
                  from: maria@example.net
                  subject: Re: Status
                  blockers: LAND-1: 80%, waiting for images
                  hours: 6.5
                  task LAND-1: [in_progress, 80 %, waits: waiting for images] 80%, waiting for images

                """)
    }

    @Test(
        "JSON text escapes what it must and nothing else",
        arguments: [
            ("\u{0}\u{1F}\u{7F}\"\\/\n\t", #""\u0000\u001f\u007f\"\\/\n\t""#), ("é😀", "\"é😀\""),
        ])
    func escapes(text: String, json: String) {
        #expect(JSONValue.string(text).text == json)
    }
}
