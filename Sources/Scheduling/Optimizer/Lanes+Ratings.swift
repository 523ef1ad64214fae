/// The value of each lane's rating, of the values for 1…4.
@_transparent func choice(_ rating: Lanes, _ values: SIMD4<Float>) -> Lanes {
  pick(
    rating .< all(2.5), pick(rating .< all(1.5), all(values[0]), all(values[1])),
    pick(rating .< all(3.5), all(values[2]), all(values[3])))
}

/// The chance of a guess where it discounts the memory: after *good* only; elsewhere 0.
@_transparent func discount(_ chance: Lanes, _ rating: Lanes) -> Lanes {
  pick((rating .> all(2.5)) .& (rating .< all(3.5)), chance, all(0))
}
