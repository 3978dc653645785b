using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Reading;

namespace OnboardingTracker.Twilio.Tests.Reading;

public sealed class NumberPlanTests
{
    [Theory]
    [InlineData("+14155550100", "US", PhoneNumberKind.Local)]
    [InlineData("+16045550100", "CA", PhoneNumberKind.Local)]
    [InlineData("+17875550100", "PR", PhoneNumberKind.Local)]
    [InlineData("+18005550100", "US", PhoneNumberKind.TollFree)]
    [InlineData("+18885550100", "US", PhoneNumberKind.TollFree)]
    [InlineData("+4915112345678", "DE", PhoneNumberKind.Mobile)]
    [InlineData("+493012345678", "DE", PhoneNumberKind.Local)]
    [InlineData("+447400123456", "GB", PhoneNumberKind.Mobile)]
    [InlineData("+61491570156", "AU", PhoneNumberKind.Mobile)]
    [InlineData("+1", null, PhoneNumberKind.Unknown)]
    [InlineData("12345", null, PhoneNumberKind.Unknown)]
    [InlineData("", null, PhoneNumberKind.Unknown)]
    [InlineData("+", null, PhoneNumberKind.Unknown)]
    public void A_number_tells_its_country_and_kind(string number, string? country, PhoneNumberKind kind) =>
        Assert.Equal((country, kind), new NumberPlan().Of(number));

    [Fact]
    public void Numbers_of_one_area_code_are_alike()
    {
        var plan = new NumberPlan();

        Assert.Equal(plan.Of("+14165550100"), plan.Of("+14165550199"));
        Assert.NotEqual(plan.Of("+14165550100"), plan.Of("+12065550100"));
    }

    [Theory]
    [InlineData("local", PhoneNumberKind.Local)]
    [InlineData("Mobile", PhoneNumberKind.Mobile)]
    [InlineData("toll-free", PhoneNumberKind.TollFree)]
    [InlineData("tollfree", PhoneNumberKind.TollFree)]
    [InlineData("hologram", null)]
    [InlineData(null, null)]
    public void Twilios_own_word_is_taken_where_it_is_known(string? type, PhoneNumberKind? kind) => Assert.Equal(kind, NumberPlan.Kind(type));
}
