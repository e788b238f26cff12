import Testing

@testable import Mail

struct ParameterizedValueTests {
    struct Sample: CustomTestStringConvertible {
        let field: String
        let value: String
        let name: String?
        init(_ field: String, _ value: String, _ name: String?) {
            self.field = field
            self.value = value
            self.name = name
        }
        var testDescription: String { field }
    }

    @Test(
        "a value and its name parameter are read",
        arguments: [
            Sample("text/plain", "text/plain", nil), Sample("TEXT/Plain; Name=a.txt", "text/plain", "a.txt"),
            Sample("text/plain; name=\"a b.txt\"; x=y", "text/plain", "a b.txt"),
            Sample("text/plain; name=my file (1).pdf; x=y", "text/plain", "my file (1).pdf"),
            Sample("text/plain charset=utf-8 name=a.txt", "text/plain", "a.txt"),
            Sample("text/plain; charset=utf-8 name=a.txt", "text/plain", "a.txt"),
            Sample("text/plain;; ;name=a", "text/plain", "a"),
            Sample("text / plain; name=a", "text/plain", "a"),
            Sample("text/plain (a comment); name=a (b)", "text/plain", "a"),
            Sample("text/plain; name=\"a\\\"b\"", "text/plain", "a\"b"),
            Sample("text/plain; name=\"C:\\dir\\a.txt\"", "text/plain", "C:\\dir\\a.txt"),
            Sample("text/plain; name=\"never closed", "text/plain", "never closed"),
            Sample("text/plain; name*=utf-8''d%C3%A9j%C3%A0", "text/plain", "déjà"),
            Sample("text/plain; name*=iso-8859-1'fr'd%E9j%E0", "text/plain", "déjà"),
            Sample("text/plain; name*0=\"a\"; name*1=\"b\"", "text/plain", "ab"),
            Sample("text/plain; name*1=b; name*0=a; name*2=c", "text/plain", "abc"),
            Sample("text/plain; name*0*=utf-8''%C3; name*1*=%A9; name*2=%41", "text/plain", "é%41"),
            Sample("text/plain; name=plain; name*=utf-8''better", "text/plain", "better"),
            Sample("text/plain; name=first; name=second", "text/plain", "first"),
            Sample("text/plain; name=\"=?utf-8?Q?d=C3=A9j=C3=A0?=\"", "text/plain", "déjà"),
            Sample("text/plain; name==?utf-8?B?w6k=?=", "text/plain", "é"), Sample("", "", nil),
            Sample(";", "", nil),
            Sample("text/plain; name*=utf-8''a%0D%0Ab", "text/plain", "a b"),
            Sample("text/plain; name=", "text/plain", ""),
        ])
    func reading(_ sample: Sample) {
        let read = ParameterizedValue(ArraySlice(sample.field.utf8))
        #expect(read.value == sample.value)
        #expect(read["name"] == sample.name)
    }

    @Test("H122 a hundred thousand continuations are put in order")
    func continuations() {
        let numbers = (0..<100_000).reversed()
        let field = "a/b; " + numbers.map { "n*\($0)=\($0 % 10)" }.joined(separator: "; ")
        #expect(ParameterizedValue(ArraySlice(field.utf8))["n"]?.hasPrefix("01234567890123") == true)
    }
}
