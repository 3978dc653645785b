using OnboardingTracker.Core.ConsoleRoles;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Knowledge.ConsoleRoles;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.ConsoleRoles;

public sealed class ConsoleRoleStandingTests
{
    private static readonly ConsoleRoleGuide Guide = ConsoleRoleGuideFile.LoadBuiltIn();
    private static readonly Actor Robin = new(ActorKind.Person, "robin", "Robin");

    private readonly Onboarding launch = An.Onboarding();

    private PersonEntry Ada => Person("ada", [], Role.Member);

    [Fact]
    public void Nothing_read_and_nothing_said_is_unknown_and_no_fault()
    {
        var standing = Stand();

        Assert.Equal((true, false, false, ConsoleRole.Developer), (standing.IsUnknown, standing.Disagrees, standing.IsOtherwise, standing.Advised!.Console));
    }

    [Theory]
    [InlineData(ConsoleRole.Developer, false)]
    [InlineData(ConsoleRole.Administrator, true)]
    [InlineData(ConsoleRole.Support, true)]
    [InlineData(null, true)]
    public void A_persons_word_alone_is_held_against_the_advice(ConsoleRole? role, bool isOtherwise)
    {
        Confirm(role);

        Assert.Equal((false, isOtherwise), (Stand().Disagrees, Stand().IsOtherwise));
    }

    [Theory]
    [InlineData(ConsoleRole.Developer, ConsoleRole.Developer, false)]
    [InlineData(ConsoleRole.Administrator, ConsoleRole.Developer, true)]
    [InlineData(null, ConsoleRole.Developer, true)]
    [InlineData(ConsoleRole.Developer, null, true)]
    [InlineData(null, null, false)]
    public void Where_Twilio_shows_otherwise_than_the_person_both_stand_there(ConsoleRole? said, ConsoleRole? shown, bool disagrees)
    {
        Confirm(said);
        See(shown is { } role ? [new SeenConsoleRole("ada", true, [role], [], false)] : []);

        Assert.Equal(disagrees, Stand().Disagrees);
        Assert.NotNull(Stand().Confirmed);
    }

    [Fact]
    public void A_role_that_Twilio_does_not_name_is_held_against_nobody()
    {
        Confirm(ConsoleRole.Developer);
        See([new SeenConsoleRole("ada", true, [], [], IsUntold: true)]);

        Assert.Equal((false, false), (Stand().Disagrees, Stand().IsOtherwise));
    }

    [Fact]
    public void The_owner_does_for_an_administrator()
    {
        var lead = Person("ada", [], Role.Lead);
        See([new SeenConsoleRole("ada", true, [ConsoleRole.Owner], [], false)]);

        Assert.False(Assert.Single(ConsoleRoleStanding.Of(launch, [lead], Guide)).IsOtherwise);
    }

    [Fact]
    public void Those_stand_there_who_belong_here_and_the_largest_role_is_what_is_advised_for()
    {
        var stands = ConsoleRoleStanding.Of(
            launch, [Person("owner", [Role.Owner, Role.Finance]), Ada, Person("nobody", []), Person("gone", [Role.Admin]) with { RemovedAt = Some.Noon }], Guide);

        Assert.Equal(["owner Administrator", "ada Developer"], stands.Select(standing => $"{standing.Person.MemberId} {standing.Advised!.Console}"));
    }

    [Fact]
    public void One_alone_is_confirmed_as_owner()
    {
        Confirm(ConsoleRole.Owner);

        Assert.Contains("Somebody else is confirmed as Owner", Say(Person("bob", [], Role.Lead), ConsoleRole.Owner).Refusal, StringComparison.Ordinal);
        Assert.True(Say(Ada, ConsoleRole.Owner).IsDone);
    }

    [Fact]
    public void A_word_needs_its_evidence_stands_in_the_history_and_can_be_taken_back()
    {
        Assert.Contains("Say how you know", launch.ConfirmConsoleRole(Ada, ConsoleRole.Developer, "Developer", " ", null, Robin, Some.Noon).Refusal, StringComparison.Ordinal);
        Confirm(ConsoleRole.Developer);
        Confirm(ConsoleRole.Support);
        Assert.True(launch.WithdrawConsoleRole(Ada, Robin, Some.Noon).IsDone);

        Assert.Null(Stand().Confirmed);
        Assert.Contains("Nobody has confirmed", launch.WithdrawConsoleRole(Ada, Robin, Some.Noon).Refusal, StringComparison.Ordinal);
        Assert.Equal(
            [("", "Developer, says Robin"), ("Developer, says Robin", "Support, says Robin"), ("Support, says Robin", "")],
            launch.Recorded.Where(entry => entry.Sentence.Contains("Twilio Console", StringComparison.Ordinal)).Select(entry => (entry.Before ?? "", entry.After ?? "")));
    }

    [Fact]
    public void What_was_seen_stays_where_it_could_not_be_read_and_goes_with_the_credential()
    {
        See([new SeenConsoleRole("ada", true, [ConsoleRole.Developer], [], false)]);
        launch.SeeConsoleRoles(null, hasOrganization: true, Some.Noon.AddDays(1));
        Assert.Equal((Some.Noon, true), (launch.ConsoleRoles.SeenAt, Stand().IsRead));

        launch.SeeConsoleRoles(null, hasOrganization: false, Some.Noon.AddDays(1));
        Assert.Equal((null, false), (launch.ConsoleRoles.SeenAt, Stand().IsRead));
    }

    private PersonEntry Person(string id, Role[] wide, params Role[] here) =>
        new(id, id, $"{id}@example.test", wide, [.. here.Select(role => new MembershipEntry(launch.Id, "us-launch", "US launch", role))], null, null);

    private ConsoleRoleStanding Stand() => Assert.Single(ConsoleRoleStanding.Of(launch, [Ada], Guide));

    private void See(IReadOnlyList<SeenConsoleRole> seen) => launch.SeeConsoleRoles(seen, hasOrganization: true, Some.Noon);

    private void Confirm(ConsoleRole? role) => Assert.True(Say(Ada, role).IsDone);

    private Outcome Say(PersonEntry person, ConsoleRole? role) =>
        launch.ConfirmConsoleRole(person, role, role?.ToString() ?? "no user", "Seen under Manage users.", null, Robin, Some.Noon);
}
