/// Numbers of as many cards side by side, in single precision.
///
/// The functions below are transparent, as the kernels are too large for the compiler to inline them
/// otherwise. There are no fused operations: without such hardware they would become library calls.
typealias Lanes = SIMD8<Float>

/// The bits of ``Lanes``.
typealias LaneBits = SIMD8<UInt32>

/// A place for each lane.
typealias LanePlaces = SIMD8<Int>

/// Which lanes.
typealias LaneMask = SIMDMask<Lanes.MaskStorage>

/// The number that is made for each lane.
@inline(__always) func lanes(_ make: (Int) -> Float) -> Lanes {
  Lanes(make(0), make(1), make(2), make(3), make(4), make(5), make(6), make(7))
}

/// The same number in every lane.
@_transparent func all(_ value: Float) -> Lanes { Lanes(repeating: value) }

/// `a·b + c`.
@_transparent func sum(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes { a * b + c }

/// The first where the mask is set, the second elsewhere.
@_transparent func pick(_ mask: LaneMask, _ yes: Lanes, _ no: Lanes) -> Lanes {
  no.replacing(with: yes, where: mask)
}

/// The larger of both, lane by lane.
@_transparent func larger(_ a: Lanes, _ b: Lanes) -> Lanes { pick(a .> b, a, b) }

/// The smaller of both, lane by lane.
@_transparent func smaller(_ a: Lanes, _ b: Lanes) -> Lanes { pick(a .< b, a, b) }

/// The nearest numbers within the bounds.
@_transparent func clamped(_ x: Lanes, _ low: Float, _ high: Float) -> Lanes {
  smaller(larger(x, all(low)), all(high))
}

/// The bit patterns of numbers; it compiles to nothing.
@inline(__always) func bits(_ x: Lanes) -> LaneBits {
  var result = LaneBits()
  for lane in 0..<Lanes.scalarCount { result[lane] = x[lane].bitPattern }
  return result
}

/// The numbers of bit patterns; it compiles to nothing.
@inline(__always) func numbers(_ x: LaneBits) -> Lanes {
  var result = Lanes()
  for lane in 0..<Lanes.scalarCount { result[lane] = Float(bitPattern: x[lane]) }
  return result
}

/// `2^x` for x in −126…127, with a relative error below 3e−7.
///
/// The whole part goes into the exponent; the polynomial is a minimax fit on −0.5…0.5.
@_transparent func exp2(_ x: Lanes) -> Lanes {
  // Adding 1.5·2^23 rounds to a whole number, which then stands in the lowest bits.
  let rounded = x + all(12_582_912)
  let f = x - (rounded - all(12_582_912))
  var p = sum(all(0.001_327_646_7), f, all(0.009_675_541))
  p = sum(p, f, all(0.055_507_135))
  p = sum(p, f, all(0.240_226_12))
  p = sum(p, f, all(0.693_146_94))
  p = sum(p, f, all(1))
  return numbers(bits(p) &+ (bits(rounded) &<< LaneBits(repeating: 23)))
}

/// The binary logarithm of normal numbers above 0, with an absolute error below 3e−7 near 1.
///
/// The mantissa is taken within √½…√2; the polynomial is a minimax fit of log2(1+z)/z.
@_transparent func log2(_ x: Lanes) -> Lanes {
  let i = bits(x)
  // The exponent plus 128, so that the shift need keep no sign.
  let k =
    (i &- LaneBits(repeating: 0x3f35_04f3) &+ LaneBits(repeating: 128 << 23))
    &>> LaneBits(repeating: 23)
  let m = numbers(
    i &- (k &<< LaneBits(repeating: 23)) &+ LaneBits(repeating: 128 << 23))
  let e = numbers(k &+ LaneBits(repeating: 0x4B00_0000)) - all(8_388_608 + 128)
  let z = m - all(1)
  var p = sum(all(-0.149_738_31), z, all(0.235_708_86))
  p = sum(p, z, all(-0.248_323_11))
  p = sum(p, z, all(0.286_868_99))
  p = sum(p, z, all(-0.360_263_44))
  p = sum(p, z, all(0.480_931_16))
  p = sum(p, z, all(-0.721_352_46))
  p = sum(p, z, all(1.442_694_9))
  return sum(p, z, e)
}

/// `log2(e)`.
let log2OfE: Float = 1.442_695_04

/// `ln(2)`.
let lnOf2: Float = 0.693_147_18
