using System.Net;
using System.Net.Http.Headers;

namespace OnboardingTracker.Web.Tests.Pages;

public sealed class StepPagesTests(PagesHost host) : IClassFixture<PagesHost>
{
    private const string Step = "/steps/turn-on-two-factor";
    private static readonly byte[] Png = Convert.FromHexString(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000b49444154789c6360000200000500017a5eab3f0000000049454e44ae426082");

    [Fact]
    public async Task A_tick_on_the_checklist_stays_in_its_place_with_undo()
    {
        var onboarding = await host.NewOnboardingAsync();
        var checklist = await host.Owner.OpenAsync($"{onboarding}/m/account");

        var marked = await host.Owner.FollowAsync(await host.Owner.SendAsync(checklist, $"{Step}/confirmation", []));
        var undone = await host.Owner.FollowAsync(await host.Owner.SendAsync(marked, "/confirmation/undo", []));

        Assert.Equal("Marked done: Turn on two-factor authentication", marked.Notice);
        Assert.Equal("Confirmed", StatusIn(marked, "#todo"));
        Assert.Equal("Not marked done any more: Turn on two-factor authentication", undone.Notice);
        Assert.Equal("NotStarted", StatusIn(undone, "#todo"));
    }

    [Fact]
    public async Task A_confirmation_keeps_note_and_link_as_typed()
    {
        var onboarding = await host.NewOnboardingAsync();
        var refused = await host.Owner.SendAsync(
            onboarding + Step, "/confirmation", new() { ["note"] = "Seen <here>\nand there", ["link"] = "javascript:alert(1)" });

        var saved = await host.Owner.SendAsync(refused, "/confirmation", new() { ["link"] = "https://example.com/?a=b&c=d" });
        var step = await host.Owner.FollowAsync(saved);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["A link starts with https:// or http://."], refused.Errors);
        Assert.Equal("Seen <here>\nand there", refused.Value("note"));
        Assert.Contains("Seen <here>\nand there", step.Page.QuerySelector("[data-testid=mark-done]")!.TextContent.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.NotNull(step.Page.QuerySelector("[data-testid=mark-done] a[href='https://example.com/?a=b&c=d'][rel~=noopener]"));
    }

    [Fact]
    public async Task A_form_that_came_back_with_an_error_still_knows_what_it_was_made_from()
    {
        var onboarding = await host.NewOnboardingAsync();
        var slow = await host.Owner.OpenAsync(onboarding + Step);
        await host.Owner.SendAsync(onboarding + Step, "/confirmation", new() { ["note"] = "Theirs" });

        var refused = await host.Owner.SendAsync(slow, "/confirmation", new() { ["note"] = new string('x', 2001) });
        var conflict = await host.Owner.SendAsync(refused, "/confirmation", new() { ["note"] = "Mine" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Theirs", conflict.Page.QuerySelector("[data-testid=theirs]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_was_slower_sees_both_texts_and_may_still_save()
    {
        var onboarding = await host.NewOnboardingAsync();
        var slow = await host.Owner.OpenAsync(onboarding + Step);
        await host.Owner.SendAsync(onboarding + Step, "/confirmation", new() { ["note"] = "Theirs" });

        var conflict = await host.Owner.SendAsync(slow, "/confirmation", new() { ["note"] = "Mine" });
        var combined = await host.Owner.SendAsync(conflict, "/confirmation", new() { ["note"] = "Mine and theirs" });

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Theirs", conflict.Page.QuerySelector("[data-testid=theirs]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", conflict.Value("note"));
        Assert.Equal(HttpStatusCode.Redirect, combined.Status);
    }

    [Fact]
    public async Task Leaving_a_step_out_needs_a_reason_and_lowers_the_total()
    {
        var onboarding = await host.NewOnboardingAsync();
        var before = await host.Owner.OpenAsync($"{onboarding}/m/account");

        var refused = await host.Owner.SendAsync($"{onboarding}{Step}/not-needed", null, new() { ["reason"] = "  " });
        await host.Owner.SendAsync(refused, null, new() { ["reason"] = "One person, one key" });
        var after = await host.Owner.OpenAsync($"{onboarding}/m/account");

        Assert.Equal(["Say why this is not needed."], refused.Errors);
        Assert.Equal(TotalOf(before) - 1, TotalOf(after));
        Assert.Contains("One person, one key", after.Page.QuerySelector("#step-turn-on-two-factor")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_judged_by_its_bytes_and_served_only_as_an_attachment()
    {
        var onboarding = await host.NewOnboardingAsync();

        var refused = await UploadAsync(onboarding, "a.svg", "<svg/>"u8.ToArray());
        var added = await UploadAsync(onboarding, "Prüfung.png", Png);
        var step = await host.Owner.FollowAsync(added);
        var file = await host.Owner.OpenAsync(step.Page.QuerySelector("[data-testid=evidence] li a")!.GetAttribute("href")!);

        Assert.Equal(["SVG files are not taken. Use PDF or PNG."], refused.Errors);
        Assert.Equal("Kept", refused.Value("note"));
        Assert.Equal("Evidence added.", step.Notice);
        var headers = file.Response.Content.Headers;
        Assert.Equal(("attachment", "Prüfung.png"), (headers.ContentDisposition!.DispositionType, headers.ContentDisposition.FileNameStar));
        Assert.Equal(("image/png", (long?)Png.Length), (headers.ContentType!.MediaType, headers.ContentLength));
        Assert.Equal("nosniff", file.Response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", file.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/onboardings/nothing")]
    [InlineData("/onboardings/nothing/m/account")]
    [InlineData("/onboardings/nothing/steps/turn-on-two-factor")]
    [InlineData("/onboardings/{key}/steps/fly-to-the-moon")]
    [InlineData("/onboardings/{key}/m/moon")]
    [InlineData("/onboardings/{key}/steps/turn-on-two-factor/evidence/0197b0c0-0000-7000-8000-000000000000")]
    public async Task What_does_not_exist_is_not_found_in_words(string address)
    {
        var onboarding = await host.NewOnboardingAsync();

        var screen = await host.Owner.OpenAsync(address.Replace("/onboardings/{key}", onboarding, StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.NotFound, "Page not found"), (screen.Status, screen.Heading));
    }

    private async Task<Screen> UploadAsync(string onboarding, string name, byte[] content)
    {
        var address = $"{onboarding}{Step}/evidence";
        var form = await host.Owner.OpenAsync(address);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var body = new MultipartFormDataContent
        {
            { new StringContent(form.Value("__RequestVerificationToken")!), "__RequestVerificationToken" },
            { new StringContent("Kept"), "note" },
            { file, "upload", name },
        };
        return await host.Owner.PostAsync(address, body);
    }

    private static string? StatusIn(Screen screen, string group) => screen.Page.QuerySelector(group)!
        .Closest("section")!
        .QuerySelector("#step-turn-on-two-factor .status")?.GetAttribute("data-status");

    private static int TotalOf(Screen screen) =>
        int.Parse(screen.Page.QuerySelector(".count__n")!.TextContent.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);
}
