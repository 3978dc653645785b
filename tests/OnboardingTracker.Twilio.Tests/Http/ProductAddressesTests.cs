using OnboardingTracker.Twilio.Http;

namespace OnboardingTracker.Twilio.Tests.Http;

public sealed class ProductAddressesTests
{
    private readonly ProductAddresses twilio = new("https://{product}.twilio.com");
    private readonly ProductAddresses local = new("http://127.0.0.1:5090/{product}/");

    [Fact]
    public void A_path_goes_below_the_products_base_address()
    {
        Assert.Equal("https://api.twilio.com/2010-04-01/Accounts.json?PageSize=1", twilio.Of("api", "/2010-04-01/Accounts.json?PageSize=1").AbsoluteUri);
        Assert.Equal("http://127.0.0.1:5090/api/2010-04-01/Accounts.json", local.Of("api", "/2010-04-01/Accounts.json").AbsoluteUri);
    }

    [Theory]
    [InlineData("/v1/Services?Page=1", "https://messaging.twilio.com/v1/Services?Page=1")]
    [InlineData("https://messaging.twilio.com/v1/Services?Page=1", "https://messaging.twilio.com/v1/Services?Page=1")]
    [InlineData("https://MESSAGING.twilio.com:443/v1/Services", "https://messaging.twilio.com/v1/Services")]
    public void Pages_of_the_product_are_followed(string given, string expected) =>
        Assert.Equal(expected, twilio.Next("messaging", given)?.AbsoluteUri);

    [Theory]
    [InlineData("http://messaging.twilio.com/v1/Services")]
    [InlineData("https://api.twilio.com/v1/Services")]
    [InlineData("https://messaging.twilio.com.evil.example/v1/Services")]
    [InlineData("https://messaging.twilio.com@evil.example/v1/Services")]
    [InlineData("https://user:pass@messaging.twilio.com/v1/Services")]
    [InlineData("https://messaging.twilio.com:8443/v1/Services")]
    [InlineData("//evil.example/v1/Services")]
    [InlineData("@evil.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    public void Pages_elsewhere_are_not_followed(string given) => Assert.Null(twilio.Next("messaging", given));

    [Theory]
    [InlineData("http://127.0.0.1:5090/api/v1/Services")]
    [InlineData("http://127.0.0.1:5090/messaging2/v1/Services")]
    [InlineData("http://127.0.0.1:5090/messaging/../api/x")]
    [InlineData("http://127.0.0.1:5090/messaging/%2e%2e/api/x")]
    [InlineData("/../api/x")]
    [InlineData("http://127.0.0.1:5091/messaging/v1/Services")]
    public void The_base_path_holds_as_well(string given) => Assert.Null(local.Next("messaging", given));

    [Theory]
    [InlineData("https://{product}.twilio.com")]
    [InlineData("https://{product}.dublin.ie1.twilio.com")]
    [InlineData("http://127.0.0.1:5090/{product}")]
    [InlineData("http://localhost:5090/{product}")]
    public void A_usable_template_gives_no_complaint(string template) => Assert.Null(ProductAddresses.Complaint(template));

    [Theory]
    [InlineData("https://api.twilio.com", "must contain {product}")]
    [InlineData("http://{product}.twilio.com", "must start with https://")]
    [InlineData("ftp://127.0.0.1/{product}", "must start with https://")]
    [InlineData("{product}", "must be an address")]
    [InlineData("https://a:b@{product}.twilio.com", "must be an address without user name")]
    [InlineData("https://{product}.twilio.com/?a=b", "must be an address without user name")]
    public void A_template_that_cannot_work_is_complained_about(string template, string words) =>
        Assert.StartsWith(words, ProductAddresses.Complaint(template), StringComparison.Ordinal);
}
