using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace OnboardingTracker.Benchmarks;

/// <summary>One page asked for again and again, signed in, by wrk: a client that costs the machine next to nothing beside the servers it measures.</summary>
/// <param name="text">What the page must hold, so that a redirect to a sign-in page is not taken for a fast answer.</param>
internal sealed partial class Load(Uri page, CookieContainer cookies, string text)
{
    public async Task<double> RateAsync(int atOnce, TimeSpan duration, CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        var start = new ProcessStartInfo(
            "wrk",
            [
                "-t1", string.Create(CultureInfo.InvariantCulture, $"-c{atOnce}"), string.Create(CultureInfo.InvariantCulture, $"-d{duration.TotalSeconds:0}s"),
                "-H", $"Cookie: {cookies.GetCookieHeader(page)}", page.AbsoluteUri,
            ])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("wrk did not start; install it from the distribution.");
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0 || output.Contains("Non-2xx", StringComparison.Ordinal) || Rate().Match(output) is not { Success: true } rate)
        {
            throw new InvalidOperationException($"wrk said: {output}");
        }

        return double.Parse(rate.Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        var answer = await client.GetStringAsync(page, cancellationToken);
        if (!answer.Contains(text, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{page} does not show \"{text}\".");
        }
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[0-9.]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Rate();
}
