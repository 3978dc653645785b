using System.Text.RegularExpressions;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Knowledge.Tests.Playbook;

public sealed class BuiltInPlaybookTests
{
    private static StepPlaybook Playbook => ThePlaybook.Steps;

    [Theory]
    [InlineData(MilestoneKey.Account, 5)]
    [InlineData(MilestoneKey.Numbers, 5)]
    [InlineData(MilestoneKey.Architecture, 5)]
    [InlineData(MilestoneKey.Compliance, 3)]
    [InlineData(MilestoneKey.Delivery, 4)]
    public void Numbered_steps_are_those_of_the_article(MilestoneKey milestone, int count)
    {
        var numbers = Playbook.Steps.Where(step => step.Milestone == milestone).Select(step => step.Number).OfType<int>();

        Assert.Equal(Enumerable.Range(1, count), numbers);
        Assert.Equal(count, Playbook.MilestoneOf(milestone).ArticleSteps.Count);
    }

    [Fact]
    public void Milestones_have_the_names_of_the_rail() =>
        Assert.Equal(["Account", "Numbers", "Architecture", "Compliance", "Delivery"], Playbook.Milestones.Select(milestone => milestone.Name));

    [Fact]
    public void Opening_questions_offer_every_word_of_the_profile()
    {
        Assert.Equal(Enum.GetValues<TeamType>().Select(ProfileWords.Of), Playbook.Questions[0].Answers.Select(answer => answer.Value));
        Assert.Equal(Enum.GetValues<Goal>().Select(ProfileWords.Of), Playbook.Questions[1].Answers.Select(answer => answer.Value));
    }

    [Theory]
    [InlineData("organization")]
    [InlineData("project")]
    [InlineData("subaccount")]
    [InlineData("messaging-service")]
    [InlineData("standard-api-key")]
    [InlineData("main-api-key")]
    public void Terms_of_the_article_are_explained_and_used(string term)
    {
        Assert.Contains(Playbook.Terms, known => known.Key == term);
        Assert.Contains(Playbook.Steps, step => step.Terms.Contains(term));
    }

    [Fact]
    public void Every_check_proves_a_step()
    {
        var used = Playbook.Doable().SelectMany(step => step.Checks);

        Assert.Equal([], ThePlaybook.Catalog.Keys.Except(used, StringComparer.Ordinal));
    }

    /// <summary>No source known to us tells how long the primary profile takes. A new step without a time has to be named here, so that none is forgotten.</summary>
    [Fact]
    public void Sending_waits_for_one_step_of_which_nobody_says_how_long_it_takes() => Assert.Equal(
        ["approve-the-business-profile"],
        Playbook.Doable()
            .Where(step => step is { Gate: not null, IsOwnWork: false } && step.UsualTime?.Takes is null && step.LeadTimes.Count == 0)
            .Select(step => step.Key));

    [Fact]
    public void Only_steps_that_sending_waits_for_have_times_of_their_own_by_country() =>
        Assert.Empty(Playbook.Steps.Where(step => step.Gate is null && (step.LeadTimes.Count > 0 || step.IsOwnWork)).Select(step => step.Key));

    [Theory]
    [InlineData("please")]
    [InlineData("sorry")]
    [InlineData("invalid")]
    [InlineData("simply")]
    [InlineData("just")]
    [InlineData("click")]
    [InlineData("forbidden")]
    public void Words_the_house_does_not_use_are_not_used(string word)
    {
        var pattern = new Regex($@"\b{word}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

        Assert.Empty(Playbook.Steps.Where(step => pattern.IsMatch(Words(step))).Select(step => step.Key));
    }

    [Fact]
    public void Titles_are_sentence_case_without_a_full_stop() =>
        Assert.Empty(Playbook.Steps.Where(step => !char.IsUpper(step.Title[0]) || step.Title.EndsWith('.')).Select(step => step.Title));

    [Fact]
    public void No_sentence_is_copied_from_the_article()
    {
        // Its most quotable phrases; the whole article stays out of the repository.
        string[] phrases =
        [
            "you become the owner of your organization", "your organization and the settings", "highest-level container",
            "a bundling of messaging functionality", "great responsibility", "understanding the basics of validating",
            "owned by a project and share that balance", "combination of messaging rules", "visit the billing center in your console",
            "determine who among your users", "follow the steps in this document", "plan and implement customer-friendly",
        ];
        var words = string.Join('\n', Playbook.Steps.Select(Words).Concat(Playbook.Terms.Select(term => term.Text)));

        Assert.All(phrases, phrase => Assert.DoesNotContain(phrase, words, StringComparison.OrdinalIgnoreCase));
    }

    private static string Words(StepDefinition step) =>
        string.Join('\n', [step.Title, step.Why, .. step.How, step.Evidence, step.PersonsPart, step.Stops, step.NotNeededBecause, step.Console?.Text]);
}
