internal import Foundation

// Scripts/fuzz builds this target with libFuzzer, which brings its own main and calls the function below with what it
// makes up. Built as usual, the target tries the files that it is given: what was found once, say.
#if FUZZING
    private let chosen =
        FuzzTarget(rawValue: ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "") ?? .mail

    @_cdecl("LLVMFuzzerTestOneInput")
    func tryInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
        chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
    }
#else
    @main
    struct Replay {
        static func main() throws {
            let arguments = CommandLine.arguments.dropFirst()
            guard let name = arguments.first, let target = FuzzTarget(rawValue: name) else {
                print("usage: Fuzz mail|html|reading FILE…")
                exit(64)
            }
            for file in arguments.dropFirst() {
                let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
                let start = ContinuousClock.now
                target.run(bytes)
                print("\(file): \(bytes.count) bytes, \(ContinuousClock.now - start)")
            }
        }
    }
#endif
