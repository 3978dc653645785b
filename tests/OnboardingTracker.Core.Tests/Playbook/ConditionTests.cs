using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Tests.Playbook;

public sealed class ConditionTests
{
    private static readonly Profile SmallTeam = new()
    {
        TeamType = TeamType.SmallTeam,
        Goals = [Goal.Volume],
        Countries = ["US", "CA"],
        UseCases = [UseCase.Alerts, UseCase.Otp],
        SenderTypes = [SenderType.A2p10Dlc, SenderType.TollFree],
        TwoWay = true,
        Mms = false,
    };

    [Theory]
    [InlineData("always", true)]
    [InlineData("twoWay", true)]
    [InlineData("mms", false)]
    [InlineData("not mms", true)]
    [InlineData("not not mms", false)]
    [InlineData("teamType is smallTeam", true)]
    [InlineData("teamType is isv", false)]
    [InlineData("goals has volume", true)]
    [InlineData("goals has audience", false)]
    [InlineData("useCases has otp", true)]
    [InlineData("useCases has statusUpdates", false)]
    [InlineData("senderTypes has a2p10dlc", true)]
    [InlineData("senderTypes has shortCode", false)]
    [InlineData("countries has US", true)]
    [InlineData("countries has GB", false)]
    [InlineData("countries has US and senderTypes has a2p10dlc", true)]
    [InlineData("countries has GB or twoWay and not mms", true)]
    [InlineData("(countries has US or twoWay) and mms", false)]
    [InlineData("countries has US or twoWay and mms", true)]
    [InlineData("not (countries has GB or mms)", true)]
    public void A_rule_reads_the_profile(string rule, bool expected) =>
        Assert.Equal(expected, Condition.Parse(rule).Evaluate(SmallTeam));

    [Theory]
    [InlineData("voice", null)]
    [InlineData("not voice", null)]
    [InlineData("voice and mms", false)]
    [InlineData("voice and twoWay", null)]
    [InlineData("voice or twoWay", true)]
    [InlineData("voice or mms", null)]
    public void An_unknown_answer_makes_a_rule_unknown_unless_the_rest_decides(string rule, bool? expected) =>
        Assert.Equal(expected, Condition.Parse(rule).Evaluate(SmallTeam));

    [Theory]
    [InlineData("teamType is isv")]
    [InlineData("goals has volume")]
    [InlineData("useCases has otp")]
    [InlineData("senderTypes has tollFree")]
    [InlineData("countries has US")]
    [InlineData("whatsApp")]
    [InlineData("not invoiced")]
    public void Nothing_is_switched_off_while_the_answer_is_unknown(string rule)
    {
        var condition = Condition.Parse(rule);

        Assert.Null(condition.Evaluate(Profile.Unknown));
        Assert.True(condition.Allows(Profile.Unknown));
    }

    [Theory]
    [InlineData("", "it ends too early")]
    [InlineData("not", "it ends too early")]
    [InlineData("twoWay and", "it ends too early")]
    [InlineData("twoWay mms", "\"mms\" was not expected")]
    [InlineData("twoWays", "\"twoWays\" is not a field of the profile")]
    [InlineData("teamType has isv", "\"is\" is missing after \"teamType\"")]
    [InlineData("countries is US", "\"has\" is missing after \"countries\"")]
    [InlineData("countries has usa", "\"usa\" is not a country code of two capital letters")]
    [InlineData("countries has us", "\"us\" is not a country code of two capital letters")]
    [InlineData("senderTypes has a2p10Dlc", "\"a2p10Dlc\" is not one of a2p10dlc, local")]
    [InlineData("(twoWay or mms", "a closing bracket is missing")]
    [InlineData("twoWay)", "\")\" was not expected")]
    public void A_rule_that_cannot_be_read_says_why(string rule, string why)
    {
        var refusal = Assert.Throws<FormatException>(() => Condition.Parse(rule));

        Assert.StartsWith($"The rule \"{rule}\" cannot be read: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
    }
}
