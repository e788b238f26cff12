package import Mail

/// A worker's wish for more time: "LAND-1: can I have until Friday?"
package struct MoreTime: Hashable, Sendable {
    /// The task's id; nil if none is named.
    package var task: String?
    /// The day asked for; nil if none is named.
    package var until: CalendarDate?
    /// The sentence that asks.
    package var text: String

    package init(task: String?, until: CalendarDate?, text: String) {
        self.task = task
        self.until = until
        self.text = text
    }
}
