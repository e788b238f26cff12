import Testing

@testable import Mail

struct ProseBounceTests {
    struct Prose: CustomTestStringConvertible {
        let name: String
        let fields: [String]
        let body: String
        let status: String?
        let permanent: Bool
        let id: String?
        init(
            _ name: String, _ from: String, _ subject: String, _ status: String?, _ permanent: Bool,
            _ id: String?, _ body: String
        ) {
            self.name = name
            fields = ["From: \(from)", "To: status@example.com", "Subject: \(subject)"]
            self.body = body
            self.status = status
            self.permanent = permanent
            self.id = id
        }
        var testDescription: String { name }
    }

    @Test(
        "H065 reports in prose are read",
        arguments: [
            Prose(
                "qmail", "MAILER-DAEMON@mx.example.com", "failure notice", "5.1.1", true,
                "<req-1@example.com>",
                """
                Hi. This is the qmail-send program at mx.example.com.
                I'm afraid I wasn't able to deliver your message to the following addresses.
                This is a permanent error; I've given up. Sorry it didn't work out.

                <maria@example.net>:
                192.0.2.1 does not like recipient.
                Remote host said: 550 5.1.1 user unknown

                --- Below this line is a copy of the message.

                Return-Path: <status@example.com>
                From: status@example.com
                Message-ID: <req-1@example.com>

                4.5.6 is not the code
                """),
            Prose(
                "Exim", "Mail Delivery System <Mailer-Daemon@mx.example.com>",
                "Mail delivery failed: returning message to sender", nil, true, "<req-1@example.com>",
                """
                This message was created automatically by mail delivery software.

                A message that you sent could not be delivered to one or more of its
                recipients. This is a permanent error. The following address(es) failed:

                  maria@example.net
                    Unrouteable address

                ------ This is a copy of the message, including all the headers. ------

                From: status@example.com
                Message-ID: <req-1@example.com>
                """),
            Prose(
                "Exim warning", "Mail Delivery System <Mailer-Daemon@mx.example.com>",
                "Warning: message 1abc-0001-AB delayed 24 hours", nil, false, nil,
                """
                This message was created automatically by mail delivery software.
                A message that you sent has not yet been delivered to one or more of its
                recipients after more than 24 hours on the queue on mx.example.com.

                  maria@example.net
                    Delay reason: mailbox is full

                No action is required on your part. Delivery attempts will continue.
                """),
            Prose(
                "Postfix as text", "MAILER-DAEMON@mx.example.com (Mail Delivery System)",
                "Undelivered Mail Returned to Sender", "5.1.1", true, nil,
                """
                This is the mail system at host mx.example.com.

                I'm sorry to have to inform you that your message could not
                be delivered to one or more recipients. It's attached below.

                For further assistance, please send mail to postmaster.

                <maria@example.net>: host mx.example.net[192.0.2.1] said: 550 5.1.1
                    <maria@example.net>: Recipient address rejected: User unknown (in reply to RCPT TO command)
                """),
            Prose(
                "Exchange of old", "System Administrator <postmaster@example.com>",
                "Undeliverable: Weekly status", "5.1.1", true, nil,
                """
                Your message

                  To:      maria@example.net
                  Subject: Weekly status
                  Sent:    Mon, 23 Nov 2026 09:15:00 +0100

                did not reach the following recipient(s):

                maria@example.net on Mon, 23 Nov 2026 09:15:01 +0100
                    The recipient name is not recognized
                    <mx.example.com #5.1.1 smtp;550 5.1.1 RESOLVER.ADR.RecipNotFound; not found>
                """),
            Prose(
                "Exchange",
                "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com>",
                "Undeliverable: Weekly status", "5.1.1", true, nil,
                """
                Delivery has failed to these recipients or groups:

                maria@example.net<mailto:maria@example.net>
                The email address you entered couldn't be found.

                Diagnostic information for administrators:
                Generating server: mx.example.com
                maria@example.net
                Remote Server returned '550 5.1.1 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'
                """),
            Prose(
                "Gmail", "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
                "Delivery Status Notification (Failure)", "5.1.1", true, nil,
                """
                ** Address not found **

                Your message wasn't delivered to maria@example.net because the address couldn't be found, or is unable to receive mail.

                The response from the remote server was:
                550 5.1.1 The email account that you tried to reach does not exist.
                """),
            Prose(
                "Gmail of old", "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
                "Delivery Status Notification (Failure)", "5.1.1", true, "<req-1@example.com>",
                """
                Delivery to the following recipient failed permanently:

                     maria@example.net

                Technical details of permanent failure:
                Google tried to deliver your message, but it was rejected. The error was: 550 5.1.1 user unknown

                ----- Original message -----

                Message-ID: <req-1@example.com>
                """),
            Prose(
                "Gmail delay", "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
                "Delivery Status Notification (Delay)", nil, false, nil,
                """
                ** Delivery incomplete **

                There was a temporary problem delivering your message to maria@example.net. Gmail will retry for 46 more hours.
                """),
            Prose(
                "Sendmail", "Mail Delivery Subsystem <MAILER-DAEMON@mx.example.com>",
                "Returned mail: see transcript for details", "5.1.1", true, nil,
                """
                The original message was received at Mon, 23 Nov 2026 09:15:00 +0100
                from localhost [127.0.0.1]

                   ----- The following addresses had permanent fatal errors -----
                <maria@example.net>
                    (reason: 550 5.1.1 User unknown)

                   ----- Transcript of session follows -----
                550 5.1.1 <maria@example.net>... User unknown
                """),
            Prose(
                "German", "Mail Administrator <postmaster@mx.example.com>", "Nachricht nicht zustellbar", nil,
                true, nil,
                "Ihre Nachricht an <maria@example.net> konnte nicht zugestellt werden. Der Empfänger ist unbekannt.\n"
            ),
            Prose(
                "Japanese", "MAILER-DAEMON@mx.example.com", "メール配信エラー", nil, true, nil,
                "以下のアドレスにメールを配信できませんでした。\n\n<maria@example.net>\n"),
            Prose(
                "failure in a language that is not known", "MAILER-DAEMON@mx.example.com",
                "Mail delivery failed", "5.1.1", true, nil,
                "Xyz <maria@example.net> 550 5.1.1 abc\n"),
        ])
    func prose(_ sample: Prose) {
        let read = bounce(sample.fields, sample.body)
        #expect(read?.recipient == "maria@example.net")
        #expect(read?.status == sample.status)
        #expect(read?.permanent == sample.permanent)
        #expect(read?.originalMessageID == sample.id)
    }

    @Test("X-Failed-Recipients tells the recipient")
    func failedRecipients() {
        let read = bounce(
            [
                "From: mailer-daemon@mx.example.com", "X-Failed-Recipients: maria@example.net",
                "Subject: Mail delivery failed",
            ],
            "A message could not be delivered to bob@example.net\n")
        #expect(read?.recipient == "maria@example.net")
    }
}
