using System.Diagnostics.CodeAnalysis;
using OnboardingTracker.Core.CloserLooks;

namespace OnboardingTracker.Core.Billing.Live;

/// <summary>What a question about money brought: a value, or the reason why there is none. Never both, never neither.</summary>
public sealed record MoneyReading<T>
    where T : class
{
    internal MoneyReading(T? value, DetailFailure? failure, DateTimeOffset readAt) => (Value, Failure, ReadAt) = (value, failure, readAt);

    /// <summary>What was read; null when it could not be.</summary>
    public T? Value { get; }

    /// <summary>Why it could not be read, with the sentence for the person; null when it was.</summary>
    public DetailFailure? Failure { get; }

    /// <summary>When Twilio had answered, or failed to.</summary>
    public DateTimeOffset ReadAt { get; }

    /// <summary>It was read.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsRead => Value is not null;
}

/// <summary>Makes answers.</summary>
public static class MoneyReading
{
    /// <summary>It was read.</summary>
    public static MoneyReading<T> Of<T>(T value, DateTimeOffset readAt)
        where T : class => new(value ?? throw new ArgumentNullException(nameof(value)), null, readAt);

    /// <summary>It could not be read.</summary>
    public static MoneyReading<T> Failed<T>(DetailFailure failure, DateTimeOffset readAt)
        where T : class => new(null, failure ?? throw new ArgumentNullException(nameof(failure)), readAt);
}
