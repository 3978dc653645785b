using System.Net;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>Figure 2, files as evidence: sent by the form of a step, and given back as an attachment.</summary>
public sealed class UploadCases(World world) : IClassFixture<World>
{
    public static TheoryData<string> Cases => Surfaces.Cases(Surface.Upload);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task File_is_taken_or_refused_as_promised(string id)
    {
        var input = BadInput.Of(id);
        var place = await world.NewPlaceAsync(world.Stage.Api);
        using var visitor = await world.SignedInAsync("owner");
        var file = new SentFile(input.Send["file"]!.AsObject());

        // A line break in a name can be sent in two ways.
        foreach (var isExtended in id == "upload-022" ? (bool[])[false, true] : [id == "upload-023"])
        {
            var before = await world.StoreAsync();
            var answer = await SendAsync(visitor, place, file, isExtended);

            Words.AssertAnswered(input, answer);
            if (input.Expect.Promises("unchanged"))
            {
                Assert.Equal(before, await world.StoreAsync());
            }
            else
            {
                await AssertServedAsync(input.Expect, visitor, place, file);
            }
        }

        Assert.Equal("evidence", (string?)input.Send["page"]);
        input.AssertReadWhole();
    }

    private static async Task<Screen> SendAsync(Visitor visitor, Place place, SentFile file, bool isExtended)
    {
        var address = $"{place.Page}/steps/{World.Step}/evidence";
        var opened = await visitor.Person.OpenAsync(address);
        var form = opened.Page.QuerySelector("input[type=file]")!.Closest("form")!;
        var field = form.QuerySelector("input[type=file]")!.GetAttribute("name")!;
        return await visitor.Person.PostAsync(address, file.Body(field, Person.Fields((AngleSharp.Html.Dom.IHtmlFormElement)form), isExtended));
    }

    /// <summary>The newest piece of evidence is what was sent, under a name that harms nobody.</summary>
    private async Task AssertServedAsync(CasePart expect, Visitor visitor, Place place, SentFile file)
    {
        var pieces = (await world.Stage.Api.ReadAsync($"{place.Path}/steps/{World.Step}")).Json.GetProperty("evidence").EnumerateArray().ToList();
        var piece = pieces.OrderByDescending(one => one.GetProperty("addedAt").GetDateTimeOffset()).First();
        var id = piece.GetProperty("id").GetGuid();
        if (expect.Says("storedUnder", "random id"))
        {
            // Of time and chance alone; the name is the name of no file here.
            Assert.Equal(7, id.Version);
            Assert.DoesNotContain(
                Directory.EnumerateFiles(world.Tracker.DataDirectory, "*", SearchOption.AllDirectories).Select(Path.GetFileName),
                stored => !stored!.StartsWith("tracker.db", StringComparison.Ordinal) && stored != "data-protection.pfx");
        }
        using var answer = await visitor.Browser.GetAsync(new Uri($"{place.Page}/steps/{World.Step}/evidence/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
        var served = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(file.Content(), served);
        if ((string?)expect["headerAbsent"] is { } absent)
        {
            Assert.False(answer.Headers.Contains(absent.Split(':')[0]), $"{absent} is there.");
        }
        var name = answer.Content.Headers.ContentDisposition!.FileNameStar ?? answer.Content.Headers.ContentDisposition.FileName!.Trim('"');
        Assert.DoesNotContain(name, character => char.IsControl(character));
        if ((string?)expect["downloadName"] is { } downloadName)
        {
            Assert.Equal(downloadName, name);
        }

        if ((string?)expect["downloadNameAtMost"] is { } most)
        {
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 1, int.Parse(most.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
            Assert.EndsWith(".png", name, StringComparison.Ordinal);
        }

        if ((string?)expect["servedAs"] is { } type)
        {
            Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        }

        if ((int?)expect["size"] is { } size)
        {
            Assert.Equal(size, served.Length);
        }

        foreach (var (header, pattern) in expect["servedHeaders"]?.AsObject() ?? [])
        {
            var value = string.Join(' ', answer.Headers.Concat(answer.Content.Headers).First(one => one.Key.Equals(header, StringComparison.OrdinalIgnoreCase)).Value);
            Assert.Contains(((string)pattern!).Trim('*'), value, StringComparison.Ordinal);
        }

        Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }
}
