namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>How many messages a month are sent once the launch is through.</summary>
public abstract record PlannedVolume
{
    private PlannedVolume()
    {
    }

    /// <summary>The messages of one month.</summary>
    /// <param name="month">Its first day.</param>
    public abstract Estimate In(DateOnly month);

    /// <summary>The same in words, as a formula begins with it.</summary>
    internal abstract IReadOnlyList<Factor> Factors(DateOnly month);

    /// <summary>So many messages in every month, however long it is.</summary>
    public sealed record ByMonth(Estimate Messages) : PlannedVolume
    {
        public override Estimate In(DateOnly month) => Messages;

        internal override IReadOnlyList<Factor> Factors(DateOnly month) => [new(Messages, "message", "messages")];
    }

    /// <summary>So many messages on a busy day, and so many busy days in a month.</summary>
    /// <param name="Messages">Messages on the busiest day.</param>
    /// <param name="Days">Days at that volume; a month has no more than it is long.</param>
    public sealed record ByBusyDay(int Messages, Estimate Days) : PlannedVolume
    {
        /// <summary>
        /// Ours, nobody's fact: other days are taken as empty. Low: ten days are as busy as the busiest. Expected: twenty, about the working days of a month. High: all.
        /// </summary>
        public static Estimate UsualDays { get; } = new(10, 20, 31);

        public override Estimate In(DateOnly month) => Estimate.Exactly(Messages) * DaysIn(month);

        internal override IReadOnlyList<Factor> Factors(DateOnly month) =>
            [new(Estimate.Exactly(Messages), "message a day", "messages a day"), new(DaysIn(month), "busy day", "busy days")];

        private Estimate DaysIn(DateOnly month) => Days.AtMost(DateTime.DaysInMonth(month.Year, month.Month));
    }
}
