import Testing

@testable import Mail

struct BounceTests {
    private let report = [
        "Return-Path: <>", "From: MAILER-DAEMON@mx.example.com (Mail Delivery System)",
        "To: status@example.com",
        "Subject: Undelivered Mail Returned to Sender",
        "Content-Type: multipart/report; report-type=delivery-status;\n boundary=\"r\"",
    ]

    private func body(
        status: String, copy: String = "message/rfc822",
        original: String = "From: status@example.com\nMessage-ID: <req-1@example.com>\nSubject: x\n\nhi\n"
    ) -> String {
        """
        --r
        Content-Type: text/plain

        I'm sorry to have to inform you that your message could not be delivered.
        --r
        Content-Type: message/delivery-status

        \(status)
        --r
        Content-Type: \(copy)

        \(original)
        --r--

        """
    }

    @Test("H064 a report of RFC 3464 is read")
    func standard() {
        let status = """
            Reporting-MTA: dns; mx.example.com
            X-Postfix-Queue-ID: ABC
            Arrival-Date: Mon, 23 Nov 2026 09:15:00 +0000

            Final-Recipient: rfc822; maria@example.net
            Original-Recipient: rfc822;maria@example.net
            Action: failed
            Status: 5.1.1
            Remote-MTA: dns; mx.example.net
            Diagnostic-Code: smtp; 550 5.1.1 <maria@example.net>: Recipient address
                rejected: User unknown
            """
        let read = bounce(report, body(status: status))
        #expect(read?.recipient == "maria@example.net")
        #expect(read?.status == "5.1.1")
        #expect(read?.permanent == true)
        #expect(read?.text.hasPrefix("550 5.1.1 <maria@example.net>: Recipient address") == true)
        #expect(read?.originalMessageID == "<req-1@example.com>")
    }

    @Test(
        "H064 the Action decides whether it is permanent, whatever the code",
        arguments: [
            ("Action: failed\nStatus: 4.4.7", true), ("Action: delayed\nStatus: 5.0.0", false),
            ("Action: relayed\nStatus: 2.0.0", false), ("Action: delivered", false),
            ("Action: expanded", false), ("Action: Failed (bounced)", true), ("Status: 5.1.1", true),
            ("Status: 4.2.2", false), ("Action: failure", true), ("Action: delay", false),
        ])
    func actions(_ sample: (String, Bool)) {
        #expect(
            bounce(report, body(status: "Final-Recipient: rfc822; m@example.net\n\(sample.0)"))?.permanent
                == sample.1)
    }

    @Test(
        "sloppy reports are read",
        arguments: [
            "Final-Recipient: rfc822;<maria@example.net>\nAction: failed\nStatus: 5.1.1 (unknown user)",
            "Reporting-MTA: dns; x\nFinal-Recipient: RFC822; maria@example.net\nAction: failed\nStatus: 5.1.1",
            "Reporting-MTA: dns; x\n\n\n\nFinal-Recipient: maria@example.net\nAction: failed\nDiagnostic-Code: smtp;550 5.1.1 no such user",
            "\nReporting-MTA: dns; x\n\nOriginal-Recipient: rfc822; maria@example.net\nFinal-Recipient: x-unix; |/usr/bin/filter\nAction: failed\nStatus: 5.1.1",
            "Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; bob@example.net\nAction: delayed\nStatus: 4.4.1\n\nFinal-Recipient: rfc822; maria@example.net\nAction: failed\nStatus: 5.1.1",
            "junk without colon\nFinal-Recipient: rfc822; maria@example.net\nmore junk\nStatus: 5.1.1\nAction: failed",
        ])
    func sloppy(_ status: String) {
        let read = bounce(report, body(status: status))
        #expect(read?.recipient == "maria@example.net")
        #expect(read?.status == "5.1.1")
        #expect(read?.permanent == true)
    }

    @Test(
        "the original Message-ID is found in whatever copy there is",
        arguments: [
            ("text/rfc822-headers", "Message-ID: <req-1@example.com>\nSubject: x"),
            ("message/rfc822", "\n\nMessage-ID: <req-1@example.com>\n\nhi"),
            ("message/rfc822", "From MAILER Mon Nov 23\nMessage-Id: <req-1@example.com>\n\nhi"),
            (
                "message/rfc822\nContent-Transfer-Encoding: base64",
                "TWVzc2FnZS1JRDogPHJlcS0xQGV4YW1wbGUuY29tPgoKaGkK"
            ),
            ("message/rfc822", "Subject: x\nMessage-ID:\n <req-1@example.com>\n\nhi"),
        ])
    func copies(_ sample: (String, String)) {
        let read = bounce(
            report,
            body(
                status: "Final-Recipient: rfc822; m@example.net\nAction: failed", copy: sample.0,
                original: sample.1))
        #expect(read?.originalMessageID == "<req-1@example.com>")
    }

    @Test("without a copy the report's own In-Reply-To or References tell")
    func answeredID() {
        let status = "Final-Recipient: rfc822; m@example.net\nAction: failed"
        let read = bounce(
            report + ["In-Reply-To: <req-1@example.com>"],
            body(status: status, copy: "text/plain", original: "no copy"))
        #expect(read?.originalMessageID == "<req-1@example.com>")
    }
}
