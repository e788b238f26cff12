package import Mail
internal import Foundation

extension Message {
    /// How the mail is read. Pure: the same mail and context give the same reading.
    package func reading(in context: ReadingContext = ReadingContext()) -> Reading {
        MailReader(message: self, context: context).reading
    }
}

/// Wires the stages for one mail.
private struct MailReader {
    let message: Message
    let context: ReadingContext
    let vocabulary = Vocabulary.standard

    var reading: Reading {
        switch message.kind {
        case .bounce(let bounce, let reason): return report(.bounce, reason, bounce: bounce)
        case .list(let reason): return report(.list, reason)
        case .autoReply(let reason): return absence(reason)
        case .person: return person
        }
    }

    private func report(_ kind: Reading.Kind, _ reason: String?, bounce: Bounce? = nil) -> Reading {
        Reading(
            kind: kind, kindReason: reason, reply: nil, update: StatusUpdate(), away: nil, bounce: bounce,
            attachments: message.attachments, doubts: message.problems)
    }

    private var person: Reading {
        guard let body = MailText(message) else {
            return report(.unreadable, message.textAbsence ?? "the mail has no text")
        }
        let reply = reply(body)
        guard reply.text.unicodeScalars.contains(where: { !ScalarClass($0.value).isEmpty }) else {
            return report(.empty, "no words of the sender's own")
        }
        let meaning = Meaning(reply, context: context, today: today, vocabulary: vocabulary)
        var reading = report(.reply, nil)
        reading.reply = reply.text
        reading.update = meaning.update
        reading.moreTime = meaning.moreTime
        reading.doubts += body.doubts + meaning.doubts
        if context.tellsLines { reading.lines = reply.lines }
        return reading
    }

    private func absence(_ reason: String) -> Reading {
        var reading = report(.autoReply, reason)
        let text = MailText(message).map { reply($0).text } ?? ""
        // The days in a receipt are those on which a mail was sent and read.
        reading.away =
            reason.hasSuffix("(a read receipt)")
            ? Reading.Away(from: nil, until: nil, text: text)
            : Reading.Away(text, today: today, vocabulary: vocabulary)
        return reading
    }

    private func reply(_ body: MailText) -> Reply {
        let isAnswer =
            !message.inReplyTo.isEmpty || !message.references.isEmpty || message.subject.contains(":")
        return Reply(
            bytes: body.bytes, signatureLines: body.signatureLines, quoteStart: body.quoteStart,
            colouredLines: body.colouredLines,
            context: TrimContext(
                senderName: message.author?.name, senderAddress: message.author?.address.description,
                isAnswer: isAnswer, request: context.request.map { RequestText($0.text) }),
            vocabulary: vocabulary)
    }

    /// The day in the sender's own zone on which the mail was written; without a date of its own, when it arrived.
    private var today: Today {
        let seconds = message.date.map { $0.date.timeIntervalSince1970 + Double($0.offset) }
        let moment = seconds ?? context.arrival?.timeIntervalSince1970 ?? 0
        return Today(date: CalendarDate(daysSinceEpoch: Int((moment / 86_400).rounded(.down))))
    }
}

extension ScalarClass {
    fileprivate var isEmpty: Bool { self == .space || self == .mark }
}
