using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Knowledge.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Billing.Readiness;

public sealed class BillingReadinessTests
{
    private static readonly StepPlaybook Playbook = PlaybookFile.LoadBuiltIn(new CheckCatalog(ProductChecks.All).Keys);
    private static readonly Actor Finance = new(ActorKind.Person, "finance", "F. Finance");
    private static readonly DateTimeOffset Noon = Some.Noon;

    [Fact]
    public void Nothing_is_no_before_anybody_looked_and_nothing_is_yes_either()
    {
        var readiness = Read(Launch());

        Assert.All(readiness.Questions, question => Assert.Equal(BillingAnswer.Unknown, question.Word.Answer));
        Assert.Equal(readiness.Questions.Count, readiness.OpenCount);
        Assert.False(readiness.IsReady);
    }

    [Theory]
    [InlineData("active", "Full", BillingAnswer.Yes, "upgraded")]
    [InlineData("active", "Trial", BillingAnswer.No, "trial account")]
    [InlineData("suspended", "Full", BillingAnswer.No, "suspended")]
    [InlineData("closed", "Full", BillingAnswer.No, "closed")]
    [InlineData("active", null, BillingAnswer.Unknown, "does not show both")]
    public void What_Twilio_shows_of_the_account_answers_the_first_question(string status, string? type, BillingAnswer answer, string words)
    {
        var launch = Launch();
        Look(launch, Facts(100, status, type));

        var word = Find(launch, "account-upgraded").Word;

        Assert.Equal((answer, SaidBy.Twilio, Noon), (word.Answer, word.SaidBy, word.At));
        Assert.Contains(words, word.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(700, BillingAnswer.Yes, "The balance is 700.00 USD. The first 30 days need about 610.00 USD.")]
    [InlineData(610, BillingAnswer.Yes, "The balance is 610.00 USD. The first 30 days need about 610.00 USD.")]
    [InlineData(609.99, BillingAnswer.No, "The balance is 609.99 USD. The first 30 days need about 610.00 USD.")]
    public void The_balance_is_held_against_the_plan(decimal balance, BillingAnswer answer, string words)
    {
        var launch = Launch();
        Look(launch, Facts(balance));
        launch.PlanFor(new PlannedNeed(610, "USD", IsAtLeast: false));

        Assert.Equal((answer, words), (Find(launch, "balance").Word.Answer, Find(launch, "balance").Word.Words));
    }

    [Fact]
    public void A_plan_with_unknown_prices_or_in_another_currency_is_never_taken_as_covered()
    {
        var launch = Launch();
        Look(launch, Facts(10_000));

        launch.PlanFor(new PlannedNeed(610, "USD", IsAtLeast: true));
        Assert.Equal(BillingAnswer.Unknown, Find(launch, "balance").Word.Answer);

        launch.PlanFor(new PlannedNeed(610, "EUR", IsAtLeast: false));
        Assert.Equal(BillingAnswer.Unknown, Find(launch, "balance").Word.Answer);
        Assert.Contains("another currency", Find(launch, "balance").Word.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_plan_the_step_of_the_balance_answers()
    {
        var launch = Launch();
        launch.Observe(new Observation("AC1", [A.Finding("balance-covers-the-start", Verdict.NotPassed, "The balance is 0.00 USD.")], [], Facts(0)), Playbook, Noon);

        Assert.Equal((BillingAnswer.No, "The balance is 0.00 USD."), (Find(launch, "balance").Word.Answer, Find(launch, "balance").Word.Words));
    }

    [Fact]
    public void Invoiced_accounts_and_subaccounts_are_not_asked_about_a_balance_they_have_not()
    {
        var invoiced = Launch(new Profile { Invoiced = true });
        Assert.All((string[])["balance", "auto-recharge"], key => Assert.NotNull(Find(invoiced, key).LeftOut));
        Assert.Null(Find(invoiced, "payment-method").LeftOut);

        var sub = Launch();
        Look(sub, Facts(0) with { IsSubaccount = true });
        Assert.All((string[])["balance", "auto-recharge", "payment-method", "billing-contact"], key => Assert.Contains("parent", Find(sub, key).LeftOut, StringComparison.Ordinal));
        Assert.False(Find(sub, "balance").IsOpen);
    }

    [Theory]
    [InlineData(TeamType.SingleDeveloper, false)]
    [InlineData(TeamType.SmallTeam, false)]
    [InlineData(TeamType.Enterprise, true)]
    [InlineData(TeamType.Isv, true)]
    public void Cost_owners_are_asked_of_those_who_share_costs(TeamType team, bool isAsked) =>
        Assert.Equal(isAsked, Find(Launch(new Profile { TeamType = team }), "cost-owner").IsAsked);

    [Theory]
    [InlineData("0", BillingAnswer.No, "Nobody who is active has a role that reaches billing.")]
    [InlineData("1", BillingAnswer.No, "Only 1 active person has a role that reaches billing. While that one is away nobody does.")]
    [InlineData("2", BillingAnswer.Yes, "2 active people have a role that reaches billing.")]
    public void A_second_billing_contact_is_read_where_the_organization_shows_roles_and_said_by_a_person_beside_it(string people, BillingAnswer answer, string words)
    {
        var launch = Launch();
        Answer(launch, "second-billing-contact", isYes: true);
        Assert.Equal((BillingAnswer.Yes, SaidBy.Person), (Find(launch, "second-billing-contact").Word.Answer, Find(launch, "second-billing-contact").Word.SaidBy));

        var finding = A.Finding("two-people-manage-the-account", Verdict.NotPassed) with { Seen = [new Seen("Active people who reach billing by a role", people)] };
        launch.Observe(new Observation("AC1", [finding], [], Facts(100)), Playbook, Noon);

        var standing = Find(launch, "second-billing-contact");
        Assert.Equal((answer, SaidBy.Twilio, words), (standing.Word.Answer, standing.Word.SaidBy, standing.Word.Words));
        Assert.Equal(answer is BillingAnswer.No, standing.Disagrees);
    }

    [Fact]
    public void A_single_developer_is_not_asked_for_a_second_contact() =>
        Assert.False(Find(Launch(new Profile { TeamType = TeamType.SingleDeveloper }), "second-billing-contact").IsAsked);

    [Fact]
    public void Short_codes_are_asked_about_unless_the_plan_says_that_there_are_none()
    {
        Assert.True(Find(Launch(), "short-codes").IsAsked);
        Assert.True(Find(Launch(new Profile { SenderTypes = [SenderType.ShortCode] }), "short-codes").IsAsked);
        Assert.False(Find(Launch(new Profile { SenderTypes = [SenderType.TollFree] }), "short-codes").IsAsked);
    }

    [Fact]
    public void Where_a_person_says_otherwise_than_Twilio_both_stand_there_and_the_question_stays_open()
    {
        var launch = Launch();
        Look(launch, Facts(100, "active", "Full"));
        Answer(launch, "account-upgraded", isYes: false);

        var standing = Find(launch, "account-upgraded");

        Assert.Equal((BillingAnswer.Yes, SaidBy.Twilio), (standing.Word.Answer, standing.Word.SaidBy));
        Assert.Equal((BillingAnswer.No, "F. Finance"), (standing.Other!.Answer, standing.Other.Who));
        Assert.True(standing.IsOpen);
        Assert.Equal(BillingAnswer.Unknown, standing.Settled);
    }

    [Fact]
    public void An_answer_needs_a_word_on_how_it_is_known_and_can_be_taken_back()
    {
        var launch = Launch();
        var question = BillingQuestions.Find("payment-method")!;

        Assert.Contains("Say how you know", launch.AnswerBilling(question, true, " ", null, Finance, Noon).Refusal, StringComparison.Ordinal);
        Answer(launch, "payment-method", isYes: true);
        Assert.False(Find(launch, "payment-method").IsOpen);
        Assert.True(launch.WithdrawBillingAnswer(question, Finance, Noon).IsDone);
        Assert.True(Find(launch, "payment-method").IsOpen);
        Assert.Contains("Nobody has answered", launch.WithdrawBillingAnswer(question, Finance, Noon).Refusal, StringComparison.Ordinal);
        Assert.All(launch.Recorded.Where(entry => entry.Kind is ActivityKind.BillingAnswered), entry => Assert.True(entry.IsMoney));
    }

    [Fact]
    public void Finance_signs_what_is_ready_without_a_word_and_what_is_open_with_a_reason()
    {
        var launch = Launch();
        Assert.Contains("things are open. Say why", launch.DecideSignOff(true, null, Read(launch), Finance, Noon).Refusal, StringComparison.Ordinal);
        Assert.Contains("Say why the launch may not go on", launch.DecideSignOff(false, " ", Read(launch), Finance, Noon).Refusal, StringComparison.Ordinal);

        Assert.True(launch.DecideSignOff(true, "The board wants it.", Read(launch), Finance, Noon).IsDone);
        Assert.True(launch.Billing.SignOff is { IsGranted: true, Counts: true, Reason: "The board wants it." });

        var ready = Ready();
        Assert.True(Read(ready).IsReady);
        Assert.True(ready.DecideSignOff(true, null, Read(ready), Finance, Noon).IsDone);
    }

    [Fact]
    public void A_sign_off_is_void_once_a_fact_under_it_changes_and_says_which()
    {
        var launch = Ready();
        launch.DecideSignOff(true, null, Read(launch), Finance, Noon);
        launch.ReviewBilling(Checklist.Read(launch, Playbook, Noon));
        Assert.Equal(SignOffState.Granted, launch.SignOffState);
        launch.Forget();

        Look(launch, Facts(700, "suspended", "Full"), Noon.AddHours(1));

        Assert.Equal((SignOffState.Void, 1), (launch.SignOffState, launch.BillingOpenCount));
        Assert.Equal(["Is the Twilio account active and upgraded? Yes before, No now."], launch.Billing.SignOff!.VoidedBy);
        var entry = Assert.Single(launch.Recorded, entry => entry.Kind is ActivityKind.SignOffVoided);
        Assert.True(entry.IsMoney);
        Assert.Equal("The sign-off by F. Finance counts no more", entry.Sentence);
        Assert.Contains(launch.Tidings, tiding => tiding.Entry.Id == entry.Id);

        launch.Forget();
        Look(launch, Facts(700, "suspended", "Full"), Noon.AddHours(2));
        Assert.DoesNotContain(launch.Recorded, later => later.Kind is ActivityKind.SignOffVoided);
    }

    [Fact]
    public void Another_balance_that_still_covers_the_plan_voids_nothing()
    {
        var launch = Ready();
        launch.DecideSignOff(true, null, Read(launch), Finance, Noon);

        Look(launch, Facts(650), Noon.AddHours(1));

        Assert.True(launch.Billing.SignOff!.Counts);
    }

    [Fact]
    public void A_look_that_could_not_read_changes_no_answer_and_warns_of_nothing()
    {
        var launch = Ready();
        Look(launch, Pace(700, 10));
        launch.DecideSignOff(true, null, Read(launch), Finance, Noon);

        Look(launch, new AccountFacts(null, null, null, 690, "USD", Noon.AddHours(1)), Noon.AddHours(1));
        Look(launch, new AccountFacts("Northwind", "active", "Full", null, null, Noon.AddHours(2)) { IsSubaccount = false }, Noon.AddHours(2));

        Assert.True(launch.Billing.SignOff!.Counts);
        Assert.Equal((690, "USD", Noon.AddHours(1), 69), (launch.Facts!.Balance, launch.Facts.Currency, launch.Facts.BalanceAt, launch.DaysLeft));
        Assert.Equal(("Full", Noon.AddHours(2)), (launch.Facts.Type, launch.Facts.At));
        Assert.Empty(Warnings(launch));
    }

    [Fact]
    public void A_pace_that_goes_up_and_down_warns_once()
    {
        var launch = Launch();
        (decimal Balance, decimal Pace)[] looks = [(130, 10), (125, 8), (120, 10), (115, 8), (110, 10)];
        foreach (var (day, look) in looks.Index())
        {
            Look(launch, Pace(look.Balance, look.Pace), Noon.AddDays(day));
        }

        Assert.Single(Warnings(launch));
    }

    [Fact]
    public void A_balance_that_lasts_at_the_present_pace_is_no_yes_for_a_plan_nobody_has_priced()
    {
        var launch = Launch();
        launch.Observe(new Observation("AC1", [A.Finding("balance-covers-the-start", Verdict.PassedWithWarning, "The balance is 15.00 USD.")], [], Facts(15)), Playbook, Noon);

        Assert.Equal((BillingAnswer.Unknown, "The balance is 15.00 USD. What the plan needs is not known."), (Find(launch, "balance").Word.Answer, Find(launch, "balance").Word.Words));
    }

    [Fact]
    public void A_change_of_the_plan_by_a_person_voids_it_too()
    {
        var launch = Ready();
        launch.DecideSignOff(true, null, Read(launch), Finance, Noon);

        launch.Describe(launch.Name, launch.Customer, launch.Profile with { SenderTypes = [SenderType.ShortCode] }, An.Lead, Noon.AddHours(1));
        launch.ReviewBilling(Checklist.Read(launch, Playbook, Noon.AddHours(1)));

        Assert.Equal(["Is it agreed who pays for the short codes? Not asked before, Unknown now."], launch.Billing.SignOff!.VoidedBy);
    }

    [Fact]
    public void A_balance_that_runs_out_is_told_once_at_each_line_and_again_only_after_it_was_filled_up()
    {
        var launch = Launch();
        Look(launch, Pace(1000, 10), Noon);
        Assert.Equal(100, launch.DaysLeft);
        Assert.Empty(Warnings(launch));

        Look(launch, Pace(100, 10), Noon.AddDays(1));
        Look(launch, Pace(90, 10), Noon.AddDays(2));
        Assert.Equal(["The balance is 100.00 USD and lasts for 10 days at the pace of the last 14 days"], Warnings(launch));

        Look(launch, Pace(15, 10), Noon.AddDays(3));
        Look(launch, Pace(1000, 10), Noon.AddDays(4));
        Look(launch, Pace(100, 10), Noon.AddDays(5));
        Assert.Equal(3, Warnings(launch).Count);
    }

    private static List<string> Warnings(Onboarding launch) => [.. launch.Recorded.Where(entry => entry.Kind is ActivityKind.BalanceLow).Select(entry => entry.Sentence)];

    private static Onboarding Launch(Profile? profile = null) => An.Onboarding(profile);

    /// <summary>Every question answered yes.</summary>
    private static Onboarding Ready()
    {
        var launch = Launch(new Profile { TeamType = TeamType.SmallTeam, SenderTypes = [SenderType.TollFree] });
        Look(launch, Facts(700));
        launch.PlanFor(new PlannedNeed(610, "USD", IsAtLeast: false));
        foreach (var question in BillingReadiness.Read(Checklist.Read(launch, Playbook, Noon)).Questions.Where(question => question.IsOpen))
        {
            Answer(launch, question.Question.Key, isYes: true);
        }

        return launch;
    }

    private static AccountFacts Facts(decimal balance, string? status = "active", string? type = "Full") => new("Northwind", status, type, balance, "USD", Noon) { IsSubaccount = false };

    private static AccountFacts Pace(decimal balance, decimal aDay) => Facts(balance) with { SpentADay = aDay };

    private static void Look(Onboarding launch, AccountFacts facts, DateTimeOffset? at = null) => launch.Observe(new Observation("AC1", [], [], facts), Playbook, at ?? Noon);

    private static void Answer(Onboarding launch, string question, bool isYes) =>
        Assert.True(launch.AnswerBilling(BillingQuestions.Find(question)!, isYes, "Seen in the Billing Center.", null, Finance, Noon).IsDone);

    private static BillingReadiness Read(Onboarding launch) => BillingReadiness.Read(Checklist.Read(launch, Playbook, Noon));

    private static BillingStanding Find(Onboarding launch, string question) => Read(launch).Questions.Single(standing => standing.Question.Key == question);
}
