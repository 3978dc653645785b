using System.Buffers.Binary;
using System.Security.Cryptography;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Verification;

/// <summary>When to look again: often while Twilio or a carrier is at it, now and then while work is open, daily when all is done.</summary>
/// <param name="WhileWaiting">The pause while a step waits on Twilio or a carrier.</param>
/// <param name="WhileOpen">The pause while a milestone is open.</param>
/// <param name="WhenDone">The pause when all milestones are done, and while Twilio refuses the credentials.</param>
public sealed record CheckCadence(TimeSpan WhileWaiting, TimeSpan WhileOpen, TimeSpan WhenDone)
{
    /// <summary>A pause is at most this part longer or shorter than it says, always the same for one onboarding.</summary>
    public const double Spread = 0.1;

    public static CheckCadence Default { get; } = new(TimeSpan.FromMinutes(20), TimeSpan.FromHours(6), TimeSpan.FromDays(1));

    /// <summary>The pause that where the checklist stands asks for.</summary>
    public TimeSpan PauseFor(Checklist checklist, ConnectionState connection)
    {
        if (connection is ConnectionState.Lost)
        {
            // Only a person can mend it, and the look after that follows from the new credentials.
            return WhenDone;
        }

        // Who waits for a person of their own learns of it from them: nothing at Twilio moves before.
        if (checklist.Waiting.Any(step => step.Records.Any(record => record.Answer is { Verdict: Verdict.Waiting } answer && !WhoActs.IsAPerson(answer.WaitingOn))))
        {
            return WhileWaiting;
        }

        return checklist.Milestones.All(milestone => milestone.Status is MilestoneStatus.Done) ? WhenDone : WhileOpen;
    }

    /// <summary>When to look again after a look at <paramref name="looked"/>.</summary>
    public static DateTimeOffset Next(OnboardingId onboarding, DateTimeOffset looked, TimeSpan pause) =>
        looked + (pause * (1 + (Spread * PlaceOf(onboarding))));

    /// <summary>Between -1 and 1, even over many onboardings: they were made at one time, and would be looked at together for ever.</summary>
    private static double PlaceOf(OnboardingId onboarding)
    {
        var hash = SHA256.HashData(onboarding.Value.ToByteArray());
        return (BinaryPrimitives.ReadUInt32BigEndian(hash) / (double)uint.MaxValue * 2) - 1;
    }
}
