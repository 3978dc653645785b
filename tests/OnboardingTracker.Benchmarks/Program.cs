using System.Globalization;
using OnboardingTracker.Benchmarks;

// Prints the figures of docs/performance.md. Never part of the tests: a timing is shown with its peer, not asserted.
//   dotnet run -c Release --project tests/OnboardingTracker.Benchmarks -- pages   figure 10: page cost with 5,000 onboardings / with 50
//   dotnet run -c Release --project tests/OnboardingTracker.Benchmarks -- portfolio   figure 18: filtered, sorted pages of the portfolio of 5,000 onboardings on both databases
//   dotnet run -c Release --project tests/OnboardingTracker.Benchmarks -- board   figure 9: whole checklist / Kanboard's board of 60 tasks (KANBOARD_SOURCE)
//   dotnet run -c Release --project tests/OnboardingTracker.Benchmarks -- size    figure 19: compressed bytes of pages, styles and scripts
//   dotnet run -c Release --project tests/OnboardingTracker.Benchmarks -- scan    figures 13 and 14: readings of a simulated Twilio at 150 ms / the latency bound; -- scan 1000 at that many
//   dotnet run -c Release --project tests/OnboardingTracker.Benchmarks -- security   the figures of docs/security.md, an hour of fuzzing among them; -- security 60 so many seconds of it
//   dotnet run -c Release --project tests/OnboardingTracker.Benchmarks -- start   figure 17: start to first page, ReadyToRun / JIT
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

if (args is [AccountScan.ReadOnceVerb, var baseUrl])
{
    await AccountScan.ReadOnceAsync(baseUrl, Console.Out, stop.Token);
    return 0;
}

var which = args.FirstOrDefault() ?? "all";
if (which is not ("all" or "board" or "pages" or "portfolio" or "scan" or "security" or "size" or "start"))
{
    Console.Error.WriteLine($"\"{which}\" is not a figure. Use board, pages, portfolio, scan, security, size, start or nothing for all of speed.");
    return 2;
}

await Machine.DescribeAsync(Console.Out, stop.Token);
if (which is "security")
{
    var fuzzing = args is [_, var seconds] ? TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)) : SecurityFigures.Fuzzing;
    await SecurityFigures.PrintAsync(Console.Out, fuzzing, stop.Token);
    return 0;
}

using var published = new PublishedApp();

if (which is "all" or "size")
{
    await PageSize.MeasureAsync(published, Console.Out, stop.Token);
}

if (which is "all" or "board")
{
    await ChecklistPage.MeasureAsync(published, Console.Out, stop.Token);
}

if (which is "all" or "pages")
{
    await PageCost.MeasureAsync(published, Console.Out, stop.Token);
}

if (which is "all" or "portfolio")
{
    await PortfolioPages.MeasureAsync(published, Console.Out, stop.Token);
}

if (which is "all" or "scan")
{
    var latency = args is [_, var milliseconds] ? TimeSpan.FromMilliseconds(int.Parse(milliseconds, CultureInfo.InvariantCulture)) : AccountScan.Latency;
    await AccountScan.MeasureAsync(Console.Out, latency, stop.Token);
}

if (which is "all" or "start")
{
    await StartToFirstPage.MeasureAsync(published, Console.Out, stop.Token);
}

return 0;
