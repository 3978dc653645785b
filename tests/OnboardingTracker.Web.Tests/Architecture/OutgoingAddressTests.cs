using System.Text.RegularExpressions;

namespace OnboardingTracker.Web.Tests.Architecture;

/// <summary>
/// Figure 9: the server opens no address that a person types. Every place in the product that opens a connection stands here with the reason why its address is
/// not typed by anybody who uses the product; a new place makes this fail until its reason is written down, or the guard for typed addresses is built with it.
/// </summary>
public sealed partial class OutgoingAddressTests(ITestOutputHelper output)
{
    /// <summary>By the file, below src.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["OnboardingTracker.Twilio/TwilioServices.cs"] =
            "The one client for Twilio. Its addresses come from Twilio:BaseUrl, a setting of the operator, from the practice account of this process, and from the next page of an answer, which has to be inside that same address; it follows no redirect.",
        ["OnboardingTracker.Twilio/Http/TwilioClient.cs"] = "Asks by the client of TwilioServices.",
        ["OnboardingTracker.Twilio/Http/TokenClient.cs"] = "Asks for a token of the organization by the client of TwilioServices, at Twilio:Organization:Token below Twilio:BaseUrl.",
        ["OnboardingTracker.Twilio.Sdk/PipelineHttpClient.cs"] = "No client of its own: gives the library's requests to the reader of Twilio, which asks by the client of TwilioServices.",
        ["OnboardingTracker.Storage.Postgres/PostgresStorage.cs"] = "The database, where ConnectionStrings:Tracker of the operator says.",
        ["OnboardingTracker.Web/Hosting/Mail/SmtpMailer.cs"] = "The mail server of the operator: Mail:Host and Mail:Port. What a person types is whom a mail is for, never where it is handed in.",
        ["OnboardingTracker.Web/Hosting/SignIn/Oidc/OidcHandlerSettings.cs"] =
            "The library's own client for the provider of OpenID Connect: Oidc:Authority, a setting of the operator, and what its discovery document names.",
        ["OnboardingTracker.Simulator/Control/CallbackSender.cs"] =
            "Of the practice account and of tests: sends to addresses of this machine alone (IsLoopback), follows no redirect, and is no part of what people are offered.",
    };

    [Fact]
    public void Every_place_that_opens_a_connection_is_known_with_the_reason_why_nobody_types_its_address()
    {
        var places = Solution.Files(Solution.Source, ".cs", ".cshtml")
            .Where(file => Opening().IsMatch(Code().Replace(File.ReadAllText(file), "")))
            .Select(file => Path.GetRelativePath(Solution.Source, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.Equal(Known.Keys.Order(StringComparer.Ordinal), places);
        output.WriteLine($"Figure 9: {places.Count} places open a connection, 0 of them at an address that a person types; so there is no trick to refuse and no public address to let through.");
    }

    [Theory]
    [InlineData("using var client = new HttpClient();", true)]
    [InlineData("using HttpClient client = new();", true)]
    [InlineData("IHttpClientFactory factory", true)]
    [InlineData("services.AddHttpClient<Hooks>()", true)]
    [InlineData("new TcpClient(host, 443)", true)]
    [InlineData("await Dns.GetHostAddressesAsync(host)", true)]
    [InlineData("new HttpMessageInvoker(handler)", true)]
    [InlineData("XmlReader.Create(url)", false)]
    [InlineData("Override(\"System.Net.Http.HttpClient\", LogEventLevel.Warning)", false)]
    [InlineData("// an HttpClient would do", false)]
    [InlineData("/// <see cref=\"HttpClient\"/>", false)]
    public void What_opens_a_connection_is_recognised(string line, bool opens) => Assert.Equal(opens, Opening().IsMatch(Code().Replace(line, "")));

    /// <summary>The types by which .NET and the packages that are used here reach another machine.</summary>
    [GeneratedRegex(
        @"\b(?:HttpClient|IHttpClientFactory|AddHttpClient|HttpMessageInvoker|SocketsHttpHandler|HttpClientHandler|HttpWebRequest|WebRequest|WebClient|TcpClient|UdpClient|ClientWebSocket|SmtpClient|Dns\.|new Socket|Ping|FtpWebRequest|HubConnectionBuilder|GrpcChannel|NpgsqlConnection|BackchannelHttpHandler|BackchannelTimeout|ConfigurationManager<)",
        RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    /// <summary>Texts and comments, which open nothing.</summary>
    [GeneratedRegex("\"[^\"\\n]*\"|//[^\\n]*", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
