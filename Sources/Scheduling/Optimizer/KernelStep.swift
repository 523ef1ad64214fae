/// One review of many cards, as a kernel keeps it.
protocol KernelStep {
  /// Makes room for a step.
  init()
}
