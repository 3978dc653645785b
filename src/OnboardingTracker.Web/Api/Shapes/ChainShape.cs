using OnboardingTracker.Core.Activity;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>What the last verification of the activity found, and the head of the chain to keep elsewhere.</summary>
public sealed record ChainShape(
    long Number, string Hash, long VerifiedNumber, DateTimeOffset? VerifiedAt, DateTimeOffset? WholeVerifiedAt, long? BrokenNumber, string? Fault, DateTimeOffset? BrokenAt)
{
    public static ChainShape Of(ChainHead head, ChainState state) => new(
        head.Number, head.Hash, state.VerifiedNumber, state.VerifiedAt, state.WholeVerifiedAt, state.BrokenNumber, state.Fault, state.BrokenAt);
}
