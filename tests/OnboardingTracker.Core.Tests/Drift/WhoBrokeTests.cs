using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Drift;

/// <summary>A step that broke names who changed it only where nobody else can have.</summary>
public sealed class WhoBrokeTests
{
    private const int AskedFor = 50;
    private static readonly DateTimeOffset Broke = Some.Noon;
    private static readonly ChangedBy Robin = new(ChangerKind.User, Some.Sid("US", 1), ChangeWay.Console, Broke.AddMinutes(-9));
    private static readonly ChangedBy Sam = Robin with { Sid = Some.Sid("US", 2) };

    [Fact]
    public void The_one_who_made_the_change_broke_the_step() => Assert.Equal(Robin, Who(Change(Robin)));

    [Fact]
    public void Several_changes_of_the_same_one_are_theirs_by_the_last_of_them() =>
        Assert.Equal(Robin with { At = Broke.AddMinutes(-2) }, Who(Change(Robin), Change(Robin with { At = Broke.AddMinutes(-2) }), Change(Robin)));

    [Fact]
    public void Between_two_people_it_stays_open() => Assert.Null(Who(Change(Robin), Change(Sam)));

    [Fact]
    public void A_change_that_nobody_is_told_of_may_be_the_one()
    {
        Assert.Null(Who(Change(Robin), Change(null)));
        Assert.Null(Who(Change(null), Change(Robin)));
        Assert.Null(Who());
    }

    [Fact]
    public void Changes_of_other_looks_broke_nothing() =>
        Assert.Equal(Robin, Who(Change(Sam) with { SeenAt = Broke.AddMinutes(20) }, Change(Robin), Change(null) with { SeenAt = Broke.AddMinutes(-20) }));

    [Fact]
    public void Where_changes_of_that_look_may_be_missing_it_stays_open()
    {
        var older = Change(Sam) with { SeenAt = Broke.AddMinutes(-20) };

        Assert.Null(WhoBroke.Of(Step(Broke), [Change(Robin), Change(Robin)], askedFor: 2));
        Assert.Equal(Robin, WhoBroke.Of(Step(Broke), [Change(Robin), older], askedFor: 2));
    }

    [Fact]
    public void A_step_that_is_not_broken_was_broken_by_nobody() => Assert.Null(WhoBroke.Of(Step(brokeAt: null), [Change(Robin)], AskedFor));

    private static ChangedBy? Who(params AccountChange[] changes) => WhoBroke.Of(Step(Broke), changes, AskedFor);

    private static StepStanding Step(DateTimeOffset? brokeAt) => new()
    {
        Definition = A.Step("callbacks", "status-callbacks-are-set"),
        Status = StepStatus.NeedsAttention,
        Label = StepLabel.Required,
        BrokeAt = brokeAt,
    };

    private static AccountChange Change(ChangedBy? by) => new(
        SnapshotPart.MessagingServices, ChangeKind.Changed, Some.Sid("MG", 1), "Messaging Service", "status callback", "on", null, Broke.AddMinutes(-20), Broke, ["callbacks"])
    {
        ChangedBy = by,
    };
}
