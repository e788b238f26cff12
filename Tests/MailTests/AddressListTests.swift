import Testing

@testable import Mail

struct AddressListTests {
    struct Sample: CustomTestStringConvertible {
        let value: String
        let expected: [String]
        init(_ value: String, _ expected: String...) {
            self.value = value
            self.expected = expected
        }
        var testDescription: String { value }
    }

    @Test(
        "addresses and names are read",
        arguments: [
            Sample("a@b.c", "a@b.c"), Sample("<a@b.c>", "a@b.c"), Sample("A B <a@b.c>", "A B|a@b.c"),
            Sample("\"B, A\" <a@b.c>, d@e.f", "B, A|a@b.c", "d@e.f"),
            Sample("\"Q \\\"x\\\" Y\" <a@b.c>", "Q \"x\" Y|a@b.c"), Sample("a@b.c (Ann)", "Ann|a@b.c"),
            Sample("Ann (the (nested) one) <a@b.c>", "Ann|a@b.c"),
            Sample("J. R. Doe <a@b.c>", "J. R. Doe|a@b.c"),
            Sample("=?utf-8?Q?Jos=C3=A9?= =?utf-8?Q?_P?= <a@b.c>", "José P|a@b.c"),
            Sample("\"=?utf-8?Q?Jos=C3=A9?=\" <a@b.c>", "José|a@b.c"),
            Sample("Team: a@b.c, D <d@e.f>;", "a@b.c", "D|d@e.f"), Sample("undisclosed-recipients:;"),
            Sample("<@r1,@r2:a@b.c>", "a@b.c"), Sample("a@b.c; d@e.f", "a@b.c", "d@e.f"),
            Sample("a . b @ c . d", "a.b@c.d"), Sample("a@b.c,,d@e.f,", "a@b.c", "d@e.f"), Sample(""),
            Sample("nobody"), Sample("a@b.c d@e.f"), Sample("Ann <>"), Sample("Ann <a@b.c", "Ann|a@b.c"),
            Sample("a@b.c <a@b.c>", "a@b.c|a@b.c"), Sample("Ann\r\n <a@b.c>", "Ann|a@b.c"),
        ])
    func reading(_ sample: Sample) {
        let read = AddressList(ArraySlice(sample.value.utf8)).mailboxes.map { mailbox in
            mailbox.name.map { "\($0)|\(mailbox.address)" } ?? "\(mailbox.address)"
        }
        #expect(read == sample.expected)
    }
}

extension AddressListTests {
    @Test("a long list and deep comments are read without recursion")
    func depth() {
        let deep = String(repeating: "(", count: 100_000) + "a@b.c"
        #expect(AddressList(ArraySlice(deep.utf8)).mailboxes == [])
        let groups = String(repeating: "g:", count: 50_000) + "a@b.c"
        #expect(AddressList(ArraySlice(groups.utf8)).mailboxes.count == 1)
    }
}
