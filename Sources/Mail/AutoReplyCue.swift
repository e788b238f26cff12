/// What a phrase in a mail says about whether a machine wrote it.
enum AutoReplyCue: String, CaseIterable {
    /// Begins the subject of an automatic answer, and of nothing else.
    case subject
    /// Begins the subject of an absence notice, but a person might write it too.
    case absenceSubject
    /// Says that the writer is away now.
    case absence
    /// Says so as notices do: "I am currently …".
    case formalAbsence
    /// Says that the writer is or will be away, as persons write when they announce it.
    case plannedAbsence
    /// Reports of work, as no notice of an absence does.
    case report
    /// Names a day to come from which on the writer is away, as no notice does.
    case upcoming
    /// Says that somebody works there no more.
    case departure
    /// Says whom to write to in place of somebody who has left.
    case redirection
    /// Thanks for "your message", as nobody does who has read it.
    case thanks
    /// Promises an answer after the return.
    case promise
    /// Names somebody else for what is urgent.
    case urgent
    /// Says that mail is read seldom or not at all.
    case access
    /// Says of itself that it is automatic.
    case automatic
    /// Says that "your request" was taken in, or that nobody reads answers.
    case ticket
    /// Speaks of a ticket, as persons do too.
    case ticketWord
    /// Begins the subject of a receipt of Exchange.
    case receiptSubject
    /// Begins its text.
    case receipt
}
