using System.Text;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Tests.Onboardings;

public sealed class EvidenceFileNameTests
{
    [Theory]
    [InlineData("../../../etc/passwd.png", "passwd.png")]
    [InlineData(@"C:\Users\x\scan.png", "scan.png")]
    [InlineData("a\r\nSet-Cookie: x=y.png", "aSet-Cookie: x=y.png")]
    [InlineData("a\".png", "a\".png")]
    [InlineData("Prüfung 📄 契約.png", "Prüfung 📄 契約.png")]
    [InlineData("gpj.\u202Egnp.png", "gpj.gnp.png")]
    [InlineData("CON.png", "CON.png")]
    [InlineData(".png", "file.png")]
    public void Names_keep_what_people_see_and_lose_every_trick(string sent, string kept)
    {
        Assert.Equal(kept, EvidenceFileName.Clean(sent));
    }

    [Fact]
    public void Long_names_are_cut_before_their_extension()
    {
        var name = EvidenceFileName.Clean(new string('ü', 300) + ".png");

        Assert.EndsWith(".png", name, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 200);
    }
}
