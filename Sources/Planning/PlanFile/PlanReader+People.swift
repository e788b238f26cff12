import Foundation
import Mail

extension PlanReader {
    static let workerKeys =
        ["id", "name", "address", "also", "timezone", "language", "leave"] + AskingKeys.all

    /// - Parameter zone: the manager's, where a worker gives none.
    func workers(usual: AskingKeys, zone: TimeZone?) -> [Worker] {
        checkIDs(workerTables)
        return workerTables.compactMap { worker($0, usual: usual, zone: zone) }
    }

    private func worker(_ table: PlanTable, usual: AskingKeys, zone: TimeZone?) -> Worker? {
        let id = table.required("id")?.parsed(PlanID.parsed)
        let name = table.required("name")?.parsed(PlainText.parsed)
        let address = table.required("address")?.parsed(EmailAddress.parsed)
        let also = table["also"]?.list(EmailAddress.parsed) ?? []
        let timezone = table.has("timezone") ? self.zone(table["timezone"]) : zone
        let language = language(table["language"]) ?? "en"
        let leave = table["leave"]?.dateRanges() ?? []
        let asking = asking(table, usual: usual)
        guard let id, let name, let address, let timezone, let asking else { return nil }
        return Worker(
            id: id, name: name, address: address, also: also, timezone: timezone, language: language,
            leave: leave, asking: asking)
    }

    private func asking(_ table: PlanTable, usual: AskingKeys) -> Asking? {
        let own = AskingKeys(table, holidays: holidays)
        guard let ask = own.ask ?? usual.ask else {
            let isGiven = table.has("ask") || askingTable.has("ask")
            if !isGiven { table.complain("\"ask\" is missing, here and in [asking]") }
            return nil
        }
        let asking = usual.asking(own: own, ask: ask)
        if asking.due.days == 0, asking.due.time.minutes < ask.time.minutes + 30 {
            let due = Wording.time(asking.due.time.minutes)
            let place = place(of: ["due", "ask"], in: table)
            complaints.add(
                "the answer is due at \(due), less than half an hour after the ask at \(Wording.time(ask.time.minutes)); write a later time, or \"+1d \(due)\" for the next working day",
                at: place)
        }
        return asking
    }

    /// The first of `keys` that the worker gives, else that `[asking]` gives.
    private func place(of keys: [String], in worker: PlanTable) -> TOMLPath {
        if let own = keys.first(where: worker.has) { return worker.path + [.key(own)] }
        return askingTable.path + (keys.first(where: askingTable.has).map { [.key($0)] } ?? [])
    }

    func tasks() -> [PlannedTask] {
        let tables = root.children("task", keys: ["id", "title", "worker", "due", "brief", "accept"])
        checkIDs(tables)
        let ids = workerTables.compactMap { $0["id"]?.string() }
        let known = Set(ids)
        let acceptance = usualAcceptance
        return tables.compactMap { task($0, known: known, ids: ids, acceptance) }
    }

    /// Of `[tasks] remind`.
    func taskLadder() -> [Offset] {
        guard let value = root.child("tasks", keys: ["remind"])["remind"] else { return Plan.usualTaskLadder }
        let offsets = value.list { text throws(Wrong) in try Offset(ofDays: text) } ?? []
        if Set(offsets).count < offsets.count { value.complain("one offset stands twice") }
        return offsets.sorted { $0.workdays < $1.workdays }
    }

    private func task(
        _ table: PlanTable, known: Set<String>, ids: [String], _ acceptance: Brief.Acceptance?
    ) -> PlannedTask? {
        let id = table.required("id")?.parsed(PlanID.parsed)
        let title = table.required("title")?.parsed(PlainText.parsed)
        let worker = table.required("worker")
        let due = table["due"]?.date()
        let brief = brief(of: table, usual: acceptance)
        guard let worker, let workerID = worker.string() else { return nil }
        if !known.contains(workerID) {
            let suggestion = complaints.suggestion(for: workerID, among: ids)
            worker.complain("worker \(quoted(workerID)) is not in the plan\(suggestion)")
        }
        guard let id, let title else { return nil }
        return PlannedTask(id: id, title: title, worker: workerID, due: due, brief: brief)
    }

    /// Ids are told apart without regard to case, for people write them so.
    private func checkIDs(_ tables: [PlanTable]) {
        var seen: Set<String> = []
        for table in tables {
            guard let value = table["id"], let id = value.string() else { continue }
            if !seen.insert(id.lowercased()).inserted {
                value.complain("\(quoted(id)) is taken already; give each its own id")
            }
        }
    }

    /// Who wrote a mail is known by its address alone, so each belongs to one person.
    func checkAddresses() {
        var owners: [EmailAddress: String] = [:]
        claim(root["outgoing"]?["from"], as: "the address that mail is sent from", in: &owners) {
            text throws(Wrong) in try Mailbox.parsed(text).address
        }
        claim(root["manager"]?["address"], as: "the manager's", in: &owners, EmailAddress.parsed)
        for table in workerTables {
            let owner = "that of \(quoted(table["id"]?.text ?? "another worker"))"
            claim(table["address"], as: owner, in: &owners, EmailAddress.parsed)
            for value in table["also"]?.array ?? [] {
                claim(value, as: owner, in: &owners, EmailAddress.parsed)
            }
        }
    }

    private func claim(
        _ value: PlanValue?, as owner: String, in owners: inout [EmailAddress: String],
        _ parse: (String) throws(Wrong) -> EmailAddress
    ) {
        // What is no address was complained of where it was read.
        guard let value, let text = value.text, let address = try? parse(text) else { return }
        if let other = owners[address] {
            value.complain("the address \(address) is \(other) already; each person needs their own")
        } else {
            owners[address] = owner
        }
    }
}
