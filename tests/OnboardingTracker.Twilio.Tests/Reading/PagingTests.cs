using Microsoft.AspNetCore.Http;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Tests.Reading;

public sealed class PagingTests
{
    [Fact]
    public async Task A_relative_next_page_is_asked_below_the_base_address()
    {
        await using var fake = await FakeTwilio.StartAsync(context => Codes(context, PageOf(context) switch
        {
            null => """{ "short_codes": [{ "sid": "SC1" }], "next_page_uri": "/2010-04-01/x.json?Page=1&PageToken=PASC1" }""",
            "1" => """{ "short_codes": [{ "sid": "SC2" }], "next_page_uri": null }""",
            _ => throw new InvalidOperationException("Nobody named this page."),
        }));
        await using var rig = new Rig(fake.BaseUrl);

        var snapshot = await rig.ReadAsync();

        Assert.Equal(["SC1", "SC2"], snapshot.ShortCodes!.Select(code => code.Sid));
        Assert.Contains("/api/2010-04-01/x.json?Page=1&PageToken=PASC1", fake.Asked);
    }

    [Fact]
    public async Task The_answer_names_its_own_list()
    {
        await using var fake = await FakeTwilio.StartAsync(context => Verifications(
            context, """{ "meta": { "key": "brands_of_tomorrow", "next_page_url": null }, "brands_of_tomorrow": [{ "sid": "HH1" }] }"""));

        // Twilio's library looks only under the name that Twilio documents.
        await using var rig = new Rig(fake.BaseUrl, client: TwilioClientKind.Default);

        Assert.Equal("HH1", Assert.Single((await rig.ReadAsync()).TollfreeVerifications!).Sid);
    }

    [Fact]
    public async Task The_largest_page_is_asked_for()
    {
        await using var fake = await FakeTwilio.StartAsync(_ => null);
        await using var rig = new Rig(fake.BaseUrl);

        await rig.ReadAsync();

        Assert.Contains("/messaging/v1/Services?PageSize=1000", fake.Asked);
        Assert.Contains("/iam/v1/Keys?AccountSid=AC0123456789abcdef0123456789abcdef&PageSize=1000", fake.Asked);
        Assert.Contains("/accounts/v1/Messaging/GeoPermissions", fake.Asked);
    }

    [Theory]
    [InlineData("{elsewhere}/messaging/v1/Tollfree/Verifications?Page=1")]
    [InlineData("//{elsewhere-host}/messaging/v1/Tollfree/Verifications?Page=1")]
    [InlineData("{here}/api/v1/Tollfree/Verifications?Page=1")]
    [InlineData("{here}/messaging/../api/v1/Tollfree/Verifications?Page=1")]
    [InlineData("/../api/v1/Tollfree/Verifications?Page=1")]
    public async Task A_next_page_outside_the_product_is_refused(string template)
    {
        await using var elsewhere = await FakeTwilio.StartAsync(_ => null);
        FakeTwilio? here = null;
        await using var fake = here = await FakeTwilio.StartAsync(context => Verifications(context, $$"""
            { "meta": { "key": "verifications", "next_page_url": "{{template
                .Replace("{here}", here!.Address, StringComparison.Ordinal)
                .Replace("{elsewhere-host}", new Uri(elsewhere.Address).Authority, StringComparison.Ordinal)
                .Replace("{elsewhere}", elsewhere.Address, StringComparison.Ordinal)}}" }, "verifications": [{ "sid": "HH1" }] }
            """));
        await using var rig = new Rig(fake.BaseUrl);

        var snapshot = await rig.ReadAsync();

        var failure = Assert.Single(snapshot.Failures);
        Assert.Equal((SnapshotPart.TollfreeVerifications, FailureReason.Malformed), (failure.Part, failure.Reason));
        Assert.Contains("leads to another address", failure.Sentence, StringComparison.Ordinal);
        Assert.Null(snapshot.TollfreeVerifications);
        Assert.Empty(elsewhere.Asked);
        Assert.DoesNotContain(fake.Asked, asked => asked.Contains("Page=1", StringComparison.Ordinal) && !asked.Contains("PageSize", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_that_go_in_a_circle_are_left()
    {
        await using var fake = await FakeTwilio.StartAsync(context => Codes(
            context, $$"""{ "short_codes": [{ "sid": "SC1" }], "next_page_uri": "/x?Page={{(PageOf(context) == "1" ? 2 : 1)}}" }"""));
        await using var rig = new Rig(fake.BaseUrl);

        var failure = Assert.Single((await rig.ReadAsync()).Failures);

        Assert.Equal((SnapshotPart.ShortCodes, FailureReason.Malformed), (failure.Part, failure.Reason));
        Assert.Contains("do not end", failure.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_without_end_are_left()
    {
        var page = 0;
        await using var fake = await FakeTwilio.StartAsync(context => Codes(
            context, $$"""{ "short_codes": [], "next_page_uri": "/x?Page={{Interlocked.Increment(ref page)}}" }"""));
        await using var rig = new Rig(fake.BaseUrl);

        var failure = Assert.Single((await rig.ReadAsync()).Failures);

        Assert.Contains("do not end", failure.Sentence, StringComparison.Ordinal);
        Assert.Equal(2000, fake.Asked.Count(asked => asked.Contains("ShortCodes.json", StringComparison.Ordinal) || asked.StartsWith("/api/x", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_list_whose_token_died_is_begun_again()
    {
        var first = true;
        await using var fake = await FakeTwilio.StartAsync(context =>
        {
            if (PageOf(context) == "1" && first)
            {
                first = false;
                context.Response.StatusCode = 400;
                return """{ "code": 21481, "message": "Invalid PageToken", "status": 400 }""";
            }

            return Codes(context, PageOf(context) is null
                ? """{ "short_codes": [{ "sid": "SC1" }], "next_page_uri": "/x?Page=1" }"""
                : """{ "short_codes": [{ "sid": "SC2" }], "next_page_uri": "" }""");
        });
        await using var rig = new Rig(fake.BaseUrl);

        var snapshot = await rig.ReadAsync();

        Assert.Empty(snapshot.Failures);
        Assert.Equal(["SC1", "SC2"], snapshot.ShortCodes!.Select(code => code.Sid));
    }

    [Theory]
    [InlineData("""{ "short_codes": null }""")]
    [InlineData("""{ "short_codes": { "sid": "SC1" } }""")]
    [InlineData("""{ "short_codes": [{ "friendly_name": "no sid" }] }""")]
    [InlineData("""{ "short_codes": [null] }""")]
    [InlineData("""{ "short_codes": [{ "sid": "SC1" }], "next_page_uri": 7 }""")]
    [InlineData("""{ "meta": { "key": 7 }, "short_codes": [] }""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_list_of_another_shape_is_malformed(string body)
    {
        await using var fake = await FakeTwilio.StartAsync(context => Codes(context, body));
        await using var rig = new Rig(fake.BaseUrl);

        var failure = Assert.Single((await rig.ReadAsync()).Failures);

        Assert.Equal((SnapshotPart.ShortCodes, FailureReason.Malformed), (failure.Part, failure.Reason));
    }

    private static string? PageOf(HttpContext context) => context.Request.Query["Page"];

    private static string? Verifications(HttpContext context, string answer) =>
        context.Request.Path.Value!.Contains("Tollfree/Verifications", StringComparison.Ordinal) ? answer : null;

    private static string? Codes(HttpContext context, string answer) =>
        context.Request.Path.Value is { } path
        && (path.EndsWith("SMS/ShortCodes.json", StringComparison.Ordinal) || path.StartsWith("/api/x", StringComparison.Ordinal)
            || path.EndsWith("/x.json", StringComparison.Ordinal))
            ? answer
            : null;
}
