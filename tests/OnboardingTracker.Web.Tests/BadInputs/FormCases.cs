using System.Net;
using System.Text.Json.Nodes;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>Figure 2, forms: opened and sent over HTTP as a browser without scripts does it, but for what a case sends wrongly.</summary>
public sealed class FormCases(World world) : IClassFixture<World>
{
    private const string Invitations = "/people/invitations";

    private Place place = null!;
    private Visitor visitor = null!;

    public static TheoryData<string> Cases => Surfaces.Cases(Surface.Form);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Form_is_answered_as_promised(string id)
    {
        var input = BadInput.Of(id);
        place = await world.NewPlaceAsync(world.Stage.Api);
        visitor = await world.SignedInAsync(((string?)input.Send["as"] ?? "session:owner").Split(':')[1]);
        var opened = await visitor.Person.OpenAsync(AddressOf(input));
        Assert.Equal(HttpStatusCode.OK, opened.Status);
        await SetUpAsync(input);
        var before = await world.StoreAsync();
        var (onboardings, invitations, mails) = (await world.CountAsync("onboardings"), await world.CountAsync("invitations"), await world.CountAsync("outbox"));

        var answer = await SendAsync(input, opened);

        Words.AssertAnswered(input, answer);
        if (input.Expect.Promises("unchanged"))
        {
            Assert.Equal(before, await world.StoreAsync());
        }

        if ((string?)input.Expect["locationStartsWith"] is { } start)
        {
            Assert.StartsWith(start, answer.Location, StringComparison.Ordinal);
        }

        foreach (var part in input.Expect["bodyContains"]?.AsArray() ?? [])
        {
            var shown = answer.Page.Body!.TextContent + string.Join(' ', answer.Page.QuerySelectorAll("input").Select(field => field.GetAttribute("value")));
            Assert.Contains((string)part!, shown, StringComparison.Ordinal);
        }

        AssertCount(input, "invitations", await world.CountAsync("invitations") - invitations);
        AssertCount(input, "mailsSent", await world.CountAsync("outbox") - mails);
        AssertTypedIsKept(input, answer);
        await AssertStartedAsync(input, answer, onboardings);
        if (input.Expect.Promises("shownAsText"))
        {
            Assert.All(Typed(input), field => ShownText.AssertNoElementCameOf(field.Value, answer.Page));
        }

        if (input.Expect.Says("organisation", "own"))
        {
            // There is one organisation; the id of another one came to nothing wherever it could have been kept.
            Assert.Empty(await world.TablesWithAsync((string)input.Send["fields"]!["OrganisationId"]!));
        }

        input.AssertReadWhole();
        visitor.Dispose();
    }

    private string AddressOf(BadInput input) => (string)input.Send["page"]! switch
    {
        "newOnboarding" => "/onboardings/new",
        "editProfile" => $"{place.Page}/settings",
        "markDone" => $"{place.Page}/steps/{World.Step}/confirmation",
        "invite" => Invitations,
        var page => throw new InvalidOperationException($"No page is known as {page}."),
    };

    private async Task SetUpAsync(BadInput input)
    {
        foreach (var setup in input.Send["setup"]?.AsArray() ?? [])
        {
            switch ((string)setup!)
            {
                case "form opened, then changed by session:admin to 'Theirs'":
                    using (var admin = await world.SignedInAsync("admin"))
                    {
                        var changed = await admin.Person.SendAsync($"{place.Page}/settings", null, new() { ["name"] = "Theirs" });
                        Assert.True(changed.Status is HttpStatusCode.Redirect, string.Join(' ', changed.Errors));
                    }

                    break;
                case "session revoked after the form was opened":
                    using (var elsewhere = await world.SignedInAsync("owner"))
                    {
                        var ended = await elsewhere.Person.SendAsync("/account/sessions", "handler=EndOthers", []);
                        Assert.True(ended.Status is HttpStatusCode.Redirect, string.Join(' ', ended.Errors));
                    }

                    break;
                default:
                    throw new InvalidOperationException($"Unknown setup: {setup}");
            }
        }
    }

    private async Task<Screen> SendAsync(BadInput input, Screen opened)
    {
        var action = (string)input.Send["page"]! switch
        {
            "newOnboarding" => "/new",
            "editProfile" => "/settings",
            "markDone" => "/confirmation",
            _ => Invitations,
        };
        var form = FormOf(opened, action);
        var typed = Typed(input).ToList();
        var fields = Person.Fields(form).Where(field => !typed.Any(one => one.Key == field.Key)).Concat(typed).ToList();
        await SpoilTokenAsync(input, fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(form.GetAttribute("action") is { Length: > 0 } told ? told : opened.Address, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(fields),
        };
        foreach (var (name, value) in input.Send["headers"]?.AsObject() ?? [])
        {
            request.Headers.TryAddWithoutValidation(name, (string)value!);
        }

        return await visitor.Person.SendAsync(request);
    }

    /// <summary>The form that goes there, or goes nowhere else than to its own page.</summary>
    private static AngleSharp.Html.Dom.IHtmlFormElement FormOf(Screen opened, string action) =>
        opened.Page.QuerySelectorAll("main form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>()
            .First(form => form.GetAttribute("action") is not { Length: > 0 } told || told.Split('?')[0].EndsWith(action, StringComparison.Ordinal));

    private static IEnumerable<KeyValuePair<string, string>> Typed(BadInput input)
    {
        if ((int?)input.Send["generate"]?["fields"] is { } many)
        {
            return Enumerable.Range(0, many).Select(number => KeyValuePair.Create($"field{number}", "x"));
        }

        return input.Send["fieldList"] is JsonArray list
            ? list.Select(pair => KeyValuePair.Create((string)pair![0]!, (string)pair[1]!))
            : (input.Send["fields"]?.AsObject() ?? []).Select(field => KeyValuePair.Create(field.Key, (string)field.Value!));
    }

    /// <summary>What is wrong with the antiforgery token.</summary>
    private async Task SpoilTokenAsync(BadInput input, List<KeyValuePair<string, string>> fields)
    {
        const string Field = "__RequestVerificationToken";
        switch ((string?)input.Send["antiforgery"])
        {
            case null:
                break;
            case "missing":
                fields.RemoveAll(field => field.Key == Field);
                break;
            case "foreign":
                using (var other = await world.SignedInAsync("admin"))
                {
                    var theirs = (await other.Person.OpenAsync(AddressOf(input))).Value(Field);
                    fields.RemoveAll(field => field.Key == Field);
                    fields.Add(KeyValuePair.Create(Field, theirs!));
                }

                break;
            case "noCookie":
                visitor.Forget("ot-form");
                break;
            case var other:
                throw new InvalidOperationException($"Unknown: {other}");
        }
    }

    private static void AssertCount(BadInput input, string what, long counted)
    {
        if ((int?)input.Expect[what] is { } expected)
        {
            Assert.Equal(expected, counted);
        }
    }

    /// <summary>Character for character, as text and not as markup.</summary>
    private static void AssertTypedIsKept(BadInput input, Screen answer)
    {
        if (!input.Expect.Promises("typedKept"))
        {
            return;
        }

        foreach (var (name, value) in Typed(input).Where(field => field.Value.Length > 0))
        {
            var field = answer.Page.QuerySelectorAll($"[name={name}]").FirstOrDefault(one => one.GetAttribute("type") is not ("checkbox" or "radio"));
            if (field is not null)
            {
                Assert.Equal(value.ReplaceLineEndings("\n"), answer.Value(name)!.ReplaceLineEndings("\n"));
            }
            else
            {
                Assert.NotNull(answer.Page.QuerySelectorAll($"[name={name}]").FirstOrDefault(one => one.GetAttribute("value")!.Equals(value, StringComparison.OrdinalIgnoreCase) && one.HasAttribute("checked")));
            }
        }
    }

    /// <summary>Answers of the first page become an onboarding by the last one.</summary>
    private async Task AssertStartedAsync(BadInput input, Screen answer, long onboardings)
    {
        var (kept, keptOneOf) = (input.Expect["kept"]?.AsObject(), input.Expect["keptOneOf"]?.AsObject());
        var (created, atOnce) = ((int?)input.Expect["created"] ?? 1, (int?)input.Send["parallel"] ?? 1);
        Assert.All((kept ?? []).Concat(keptOneOf ?? []), member => Assert.Equal("/name", member.Key));
        if ((string)input.Send["page"]! != "newOnboarding" || answer.Status is not HttpStatusCode.Redirect || input.Expect["locationStartsWith"] is not null)
        {
            return;
        }

        var check = await visitor.Person.OpenAsync("/onboardings/new/check");
        var started = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => visitor.Person.SendAsync(check, null, [])));
        Assert.All(started, one => Assert.Equal(HttpStatusCode.Redirect, one.Status));
        Assert.Equal(onboardings + created, await world.CountAsync("onboardings"));

        var made = (await world.Stage.Api.ReadAsync($"/api/v1{started[0].Location}")).Json.GetProperty("name").GetString();
        if (kept?["/name"] is { } name)
        {
            Assert.Equal((string)name!, made);
        }

        if (keptOneOf?["/name"] is JsonArray one)
        {
            Assert.Contains(made, one.Select(each => (string)each!));
        }
    }
}
