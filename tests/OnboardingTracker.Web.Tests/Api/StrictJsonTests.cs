using System.Net;
using System.Text.Json;

namespace OnboardingTracker.Web.Tests.Api;

public sealed class StrictJsonTests(RunningTracker running) : IClassFixture<RunningTracker>
{
    public static TheoryData<string, string, string?, string> Refused => new()
    {
        { "", "unreadable", null, "Send a JSON object" },
        { "null", "unreadable", null, "Send a JSON object" },
        { "[]", "unreadable", null, "Send a JSON object" },
        { "name=US launch", "unreadable", null, "The body is not JSON (line 1)." },
        { """{"name":"US laun""", "unreadable", null, "The body is not complete JSON." },
        { """{"name":"A",}""", "unreadable", null, "The body is not JSON (line 1)." },
        { """{"name":"A"}{"name":"B"}""", "unreadable", null, "The body is not JSON (line 1)." },
        { """{"name":"A","profile":{"messagesPerDay":NaN}}""", "unreadable", null, "The body is not JSON (line 1)." },
        { """{"name":"A","profile":{"messagesPerDay":0400}}""", "unreadable", null, "The body is not JSON (line 1)." },
        { """{"name":"A","name":"B"}""", "unreadable", "/name", "name is given twice." },
        { """{"name":"A","profile":{"mms":true,"mms":false}}""", "unreadable", "/profile/mms", "mms is given twice." },
        { """{"name":"A","profile":{"messagePerDay":5}}""", "unreadable", "/profile/messagePerDay", "messagePerDay is not known. Did you mean messagesPerDay?" },
        { """{"name":"A","key":"mine"}""", "unreadable", "/key", "key is not known." },
        { """{"name":"A\ud800"}""", "unreadable", "/name", "name has half a character in it." },
        { """{"name":5}""", "unreadable", "/name", "name is text." },
        { """{"name":{"a":1}}""", "unreadable", "/name", "name is text." },
        { """{"name":"A","profile":7}""", "unreadable", "/profile", "profile is an object." },
        { """{"name":"A","profile":{"countries":"US"}}""", "unreadable", "/profile/countries", "countries is a list." },
        { """{"name":"A","profile":{"countries":[null]}}""", "unreadable", "/profile/countries/0", "This entry is empty." },
        { """{"name":"A","profile":{"countries":[840]}}""", "unreadable", "/profile/countries/0", "This entry is text." },
        { """{"name":"A","profile":{"messagesPerDay":"40000"}}""", "unreadable", "/profile/messagesPerDay", "messagesPerDay is a number." },
        { """{"name":"A","profile":{"messagesPerDay":40000.5}}""", "unreadable", "/profile/messagesPerDay", "Enter a whole number." },
        { """{"name":"A","profile":{"messagesPerDay":1e308}}""", "unreadable", "/profile/messagesPerDay", "Enter at most 1,000,000,000." },
        { """{"name":"A","profile":{"messagesPerDay":9223372036854775808}}""", "unreadable", "/profile/messagesPerDay", "Enter at most 1,000,000,000." },
        { """{"name":"A","profile":{"messagesPerDay":true}}""", "unreadable", "/profile/messagesPerDay", "messagesPerDay is a number." },
        { """{"name":"A","profile":{"twoWay":"true"}}""", "unreadable", "/profile/twoWay", "twoWay is true, false or null." },
        { """{"name":"A","profile":{"teamType":"agency"}}""", "unreadable", "/profile/teamType", "teamType is one of singleDeveloper, smallTeam, enterprise, isv." },
        { """{"name":"A","profile":{"teamType":1}}""", "unreadable", "/profile/teamType", "teamType is one of" },
        { """{"name":"A","profile":{"teamType":"smallTeam,isv"}}""", "unreadable", "/profile/teamType", "teamType is one of" },
        { """{"name":"A","profile":{"teamType":"SmallTeam"}}""", "unreadable", "/profile/teamType", "teamType is one of" },
        { """{"name":"A","profile":{"senderTypes":["pigeon"]}}""", "unreadable", "/profile/senderTypes/0", "is one of a2p10dlc" },
        { """{"name":"A","profile":{"targetDate":"2027-02-30"}}""", "unreadable", "/profile/targetDate", "Enter a day that exists, for example 2027-01-15." },
        { """{"name":"A","profile":{"targetDate":"2027-1-5"}}""", "unreadable", "/profile/targetDate", "Enter a day that exists" },
        { """{"name":"A","profile":{"targetDate":"2027-01-15T00:00:00Z"}}""", "unreadable", "/profile/targetDate", "Enter a day that exists" },
        { """{"name":"A","profile":{"targetDate":"٢٠٢٧-٠١-١٥"}}""", "unreadable", "/profile/targetDate", "Enter a day that exists" },
        { """{"name":"A","profile":{"targetDate":" 2027-01-15 "}}""", "unreadable", "/profile/targetDate", "Enter a day that exists" },
        { "{}", "validation", "/name", "Enter a name." },
        { """{"name":null}""", "validation", "/name", "Enter a name." },
        { """{"name":"   "}""", "validation", "/name", "Enter a name." },
        { """{"name":"\u200b\u2060\ufeff"}""", "validation", "/name", "Enter a name that can be seen." },
        { """{"name":"US\nlaunch"}""", "validation", "/name", "The name has a line break. Remove it." },
        { """{"name":"US\u0000launch"}""", "validation", "/name", "The name has a control character (U+0000). Remove it." },
        { """{"name":"invoice\u202egpj.exe"}""", "validation", "/name", "The name has a hidden character that turns text around (U+202E). Remove it." },
        { """{"name":"A","profile":{"countries":["ZZ"]}}""", "validation", "/profile/countries/0", "ZZ is not a country code." },
        { """{"name":"A","profile":{"countries":["US","UK"]}}""", "validation", "/profile/countries/1", "UK is not a country code. The United Kingdom is GB." },
        { """{"name":"A","profile":{"countries":["USA"]}}""", "validation", "/profile/countries/0", "USA is not a country code. Use two letters, for example US." },
        { """{"name":"A","profile":{"countries":["Germany"]}}""", "validation", "/profile/countries/0", "Germany is not a country code. Use DE." },
        { """{"name":"A","profile":{"plannedAccounts":["Main","AC0123456789abcdef0123456789abcde"]}}""", "validation", "/profile/plannedAccounts", "AC01…bcde looks like a SID and is none. That of an account is AC and 32 characters 0-9 and a-f." },
        { """{"name":"A","profile":{"plannedServices":["AC0123456789abcdef0123456789abcdef"]}}""", "validation", "/profile/plannedServices", "AC01…cdef is the SID of something else. That of a Messaging Service begins with MG." },
        { """{"name":"A","profile":{"countries":["ıe"]}}""", "validation", "/profile/countries/0", "ıe is not a country code." },
        { """{"name":"A","profile":{"countries":["ＵＳ"]}}""", "validation", "/profile/countries/0", "ＵＳ is not a country code." },
        { """{"name":"A","profile":{"countries":[""]}}""", "validation", "/profile/countries/0", "Choose a country." },
        { """{"name":"A","profile":{"messagesPerDay":-1}}""", "validation", "/profile/messagesPerDay", "Enter a number of at least 1, or nothing if you do not know yet." },
        { """{"name":"A","profile":{"messagesPerDay":1000000001}}""", "validation", "/profile/messagesPerDay", "Enter at most 1,000,000,000." },
        { """{"name":"A","profile":{"targetDate":"9999-12-31"}}""", "validation", "/profile/targetDate", "Enter a day between 2000 and 2100." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Body_is_refused_with_the_place_and_a_sentence_and_nothing_is_made(string body, string problem, string? at, string sentence)
    {
        var api = await running.ApiAsync();
        var before = await CountAsync(api);

        var answer = await api.AddAsync(Stage.Onboardings, body);

        Assert.Equal(problem == "unreadable" ? HttpStatusCode.BadRequest : HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(problem, answer.Problem);
        if (at is null)
        {
            Assert.StartsWith(sentence, answer.Detail, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains(sentence, answer.Json.GetProperty("errors").GetProperty(at)[0].GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(before, await CountAsync(api));
    }

    [Theory]
    [InlineData("c328")]
    [InlineData("c0af")]
    public async Task Bytes_that_are_not_UTF_8_are_refused(string bytes)
    {
        var api = await running.ApiAsync();

        var answer = await api.AddAsync(Stage.Onboardings, Json([.. "{\"name\":\""u8, .. Convert.FromHexString(bytes), .. "\"}"u8]));

        Assert.Equal((HttpStatusCode.BadRequest, "unreadable"), (answer.Status, answer.Problem));
        Assert.Equal("The body is not UTF-8.", answer.Detail);
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{\"name\":", 1000)]
    public async Task Deep_nesting_is_refused(string repeated, int times)
    {
        var api = await running.ApiAsync();

        var answer = await api.AddAsync(Stage.Onboardings, string.Concat(Enumerable.Repeat(repeated, times)));

        Assert.Equal((HttpStatusCode.BadRequest, "unreadable"), (answer.Status, answer.Problem));
        Assert.Equal("The body is nested too deeply.", answer.Detail);
    }

    [Fact]
    public async Task Large_body_is_refused()
    {
        var api = await running.ApiAsync();

        var answer = await api.AddAsync(Stage.Onboardings, $$"""{"name":"{{new string('A', 1_100_000)}}"}""");

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), (answer.Status, answer.Problem));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    [InlineData(null)]
    public async Task Other_media_type_than_JSON_is_refused(string? mediaType)
    {
        var api = await running.ApiAsync();
        using var content = new ByteArrayContent("{\"name\":\"A\"}"u8.ToArray());
        content.Headers.ContentType = mediaType is null ? null : new(mediaType);

        var answer = await api.AddAsync(Stage.Onboardings, content);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "media-type"), (answer.Status, answer.Problem));
    }

    [Theory]
    [InlineData("Launch 👩🏽‍💻🏳️‍🌈 🇩🇪")]
    [InlineData("إطلاق US 10DLC")]
    [InlineData("השקה\u200e (US)")]
    [InlineData("می\u200cخواهم")]
    [InlineData("Cafe\u0301")]
    [InlineData("Launch'); DROP TABLE onboardings;--")]
    [InlineData("<script>alert(1)</script><b>bold</b>")]
    [InlineData("=HYPERLINK(\"http://example.test\",\"click\")")]
    [InlineData("007")]
    [InlineData("null")]
    [InlineData("100%25 %3Cb%3E %00")]
    public async Task Odd_but_legitimate_name_is_kept_exactly(string name)
    {
        var api = await running.ApiAsync();

        var created = await api.AddAsync(Stage.Onboardings, new { name });
        var read = await api.ReadAsync(created.Location!);

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(name, read.Json.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Byte_order_mark_and_white_space_around_are_fine()
    {
        var api = await running.ApiAsync();

        var answer = await api.AddAsync(Stage.Onboardings, Json([0xEF, 0xBB, 0xBF, .. "\r\n\t {\"name\":\"  US  launch \\u00a0\"} \n"u8]));

        Assert.Equal("US  launch", answer.Json.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Profile_comes_back_as_it_was_sent_with_countries_in_capitals_and_once()
    {
        var api = await running.ApiAsync();
        const string Sent = """
            {"name":"All of it","customer":"Northwind","profile":{"teamType":"isv","goals":["volume","confidence"],"countries":["us","XK","US"],
            "useCases":["otp","statusUpdates"],"messagesPerDay":1000000000,"peakPerSecond":12,"twoWay":true,"mms":false,"voice":null,"whatsApp":true,
            "targetDate":"2028-02-29","invoiced":false,"senderTypes":["a2p10dlc","tollFree","whatsApp"],"plannedAccounts":["One"],"plannedServices":[]}}
            """;

        var created = await api.AddAsync(Stage.Onboardings, Sent);
        var profile = (await api.ReadAsync(created.Location!)).Json.GetProperty("profile");

        Assert.Equal("[\"US\",\"XK\"]", profile.GetProperty("countries").GetRawText());
        var sent = JsonDocument.Parse(Sent).RootElement.GetProperty("profile");
        foreach (var member in sent.EnumerateObject().Where(member => member.Name != "countries"))
        {
            Assert.Equal(member.Value.GetRawText(), profile.GetProperty(member.Name).GetRawText());
        }
    }

    [Fact]
    public async Task Country_nobody_has_checked_is_unknown_and_never_no()
    {
        var api = await running.ApiAsync();

        var created = await api.AddAsync(Stage.Onboardings, """{"name":"Tuvalu","profile":{"countries":["TV"]}}""");

        var answer = Assert.Single(created.Json.GetProperty("canSend").EnumerateArray());
        Assert.Equal(("TV", "unknown"), (answer.GetProperty("country").GetString(), answer.GetProperty("answer").GetString()));
    }

    private static ByteArrayContent Json(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/json");
        return content;
    }

    private static async Task<int> CountAsync(HttpClient api) =>
        (await api.ReadAsync($"{Stage.Onboardings}?limit=200")).Json.GetProperty("items").GetArrayLength();
}
