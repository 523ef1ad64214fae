/// The numbers in ascending order, by passes of sixteen bits; for large lists faster than `sort`.
///
/// Without regard to the lowest bits if so wanted, in which the numbers must be ascending already.
func radixSorted(_ numbers: [UInt64], without lowest: UInt64 = 0) -> [UInt64] {
  guard numbers.count > 4096 else { return numbers.sorted() }
  var current = numbers
  var other = numbers
  for shift in stride(from: lowest, to: 64, by: 16) {
    var ends = [Int](repeating: 0, count: 65_537)
    for number in current { ends[Int((number >> shift) & 0xFFFF) + 1] += 1 }
    // A pass whose digits are all the same changes nothing.
    if ends.contains(current.count) { continue }
    for digit in 0..<65_536 { ends[digit + 1] += ends[digit] }
    for number in current {
      let digit = Int((number >> shift) & 0xFFFF)
      other[ends[digit]] = number
      ends[digit] += 1
    }
    swap(&current, &other)
  }
  return current
}
