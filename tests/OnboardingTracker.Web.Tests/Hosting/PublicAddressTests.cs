using OnboardingTracker.Web.Hosting;

namespace OnboardingTracker.Web.Tests.Hosting;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("tracker.example.test", "PublicUrl must be like https://tracker.example.test/path. It is tracker.example.test.")]
    [InlineData("ftp://tracker.example.test", "PublicUrl must be like https://tracker.example.test/path. It is ftp://tracker.example.test.")]
    [InlineData("https://tracker.example.test/?a=1", "PublicUrl has no query and no fragment. Take them out.")]
    [InlineData("https://tracker.example.test/#a", "PublicUrl has no query and no fragment. Take them out.")]
    [InlineData("https://u:p@tracker.example.test/", "PublicUrl has no user name and password. Take them out.")]
    public void What_cannot_be_an_address_is_refused_with_a_sentence(string setting, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<SettingException>(() => PublicAddress.Read(setting)).Message);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_the_setting_there_is_none(string? setting) => Assert.Null(PublicAddress.Read(setting));
}
