using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;

namespace OnboardingTracker.Benchmarks;

/// <summary>
/// Kanboard from its public source, served by nginx and php-fpm over SQLite: a widely used board of tasks, as a peer for our checklist. Its source is
/// not part of this repository; KANBOARD_SOURCE names a folder with it.
/// </summary>
internal sealed partial class Kanboard : IAsyncDisposable
{
    public const string SourceVariable = "KANBOARD_SOURCE";

    private const int Workers = 4;

    private readonly string root;
    private readonly List<Process> processes = [];

    private Kanboard(string root, Uri address) => (this.root, Address) = (root, address);

    public Uri Address { get; }

    public static async Task<Kanboard> StartAsync(string source, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("kanboard-bench-").FullName;
        var port = RunningApp.FreePort();
        await CopyAsync(source, Path.Combine(folder, "site"), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "fpm.conf"), Fpm(folder), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), Nginx(folder, port), cancellationToken);

        var board = new Kanboard(folder, new Uri($"http://127.0.0.1:{port}"));
        var fpm = Directory.EnumerateFiles("/usr/sbin", "php-fpm*").Order(StringComparer.Ordinal).LastOrDefault()
            ?? throw new InvalidOperationException("php-fpm is missing: apt-get install php-fpm php-sqlite3 php-gd php-mbstring php-xml nginx-light");
        board.processes.Add(Start(fpm, ["--nodaemonize", "--allow-to-run-as-root", "--fpm-config", Path.Combine(folder, "fpm.conf")]));
        board.processes.Add(Start("/usr/sbin/nginx", ["-c", Path.Combine(folder, "nginx.conf"), "-g", "daemon off;"]));
        await board.WaitAsync(cancellationToken);
        return board;
    }

    /// <summary>Makes a project with this many tasks over its own API; answers with the address of its board.</summary>
    public async Task<string> FillAsync(int tasks, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("admin:admin"u8));
        var project = await CallAsync(client, "createProject", new { name = "Launch" }, cancellationToken);
        for (var task = 1; task <= tasks; task++)
        {
            await CallAsync(client, "createTask", new { title = $"Step {task}: something to do before the launch", project_id = project }, cancellationToken);
        }

        return $"/?controller=BoardViewController&action=show&project_id={project}";
    }

    /// <summary>A client whose session is signed in.</summary>
    /// <param name="cookies">Gets the session.</param>
    public async Task EnterAsync(CookieContainer cookies, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = Address };
        var form = await client.GetStringAsync(new Uri("/?controller=AuthController&action=login", UriKind.Relative), cancellationToken);
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["csrf_token"] = Token().Match(form).Groups["value"].Value,
            ["username"] = "admin",
            ["password"] = "admin",
        });
        using var answer = await client.PostAsync(new Uri("/?controller=AuthController&action=check", UriKind.Relative), fields, cancellationToken);
        if (answer.StatusCode is not HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Kanboard's sign-in answered {(int)answer.StatusCode}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(root, recursive: true);
    }

    private static async Task<int> CallAsync(HttpClient client, string method, object parameters, CancellationToken cancellationToken)
    {
        using var answer = await client.PostAsJsonAsync("/jsonrpc.php", new { jsonrpc = "2.0", id = 1, method, @params = parameters }, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return Result().Match(text) is { Success: true } found
            ? int.Parse(found.Groups["id"].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"Kanboard's {method} answered {text}");
    }

    private static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        using var copy = Start("/bin/cp", ["-r", from, to]);
        await copy.WaitForExitAsync(cancellationToken);
    }

    private static Process Start(string program, string[] arguments) => Process.Start(
        new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })
        ?? throw new InvalidOperationException($"{program} did not start.");

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; attempt < 200; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/?controller=AuthController&action=login", UriKind.Relative), cancellationToken);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }

        throw new InvalidOperationException("Kanboard did not answer in 20 seconds.");
    }

    private static string Fpm(string folder) => $"""
        [global]
        error_log = {folder}/fpm.log
        [www]
        user = root
        group = root
        listen = {folder}/fpm.sock
        pm = static
        pm.max_children = {Workers}
        php_admin_value[opcache.enable] = 1
        php_admin_value[opcache.validate_timestamps] = 0
        php_admin_value[session.save_path] = {folder}
        """;

    private static string Nginx(string folder, int port)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"user root; pid {folder}/nginx.pid; error_log {folder}/nginx.log; worker_processes 2;");
        text.AppendLine("events { worker_connections 256; }");
        text.AppendLine(CultureInfo.InvariantCulture, $"http {{ access_log off; include /etc/nginx/mime.types; server {{ listen 127.0.0.1:{port}; root {folder}/site; index index.php;");
        text.AppendLine("location / { try_files $uri $uri/ /index.php$is_args$args; }");
        text.AppendLine(CultureInfo.InvariantCulture, $"location ~ \\.php$ {{ include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name; fastcgi_pass unix:{folder}/fpm.sock; }} }} }}");
        return text.ToString();
    }

    [GeneratedRegex("name=\"csrf_token\"\\s+value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("\"result\":(?<id>[0-9]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Result();
}
