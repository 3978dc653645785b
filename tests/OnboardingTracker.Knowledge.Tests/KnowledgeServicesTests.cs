using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Knowledge.Tests.Documents;
using OnboardingTracker.Knowledge.Tests.Playbook;

namespace OnboardingTracker.Knowledge.Tests;

public sealed class KnowledgeServicesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("playbook");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_built_in_playbook_is_the_default()
    {
        using var host = Host(file: null, ThePlaybook.Catalog.Keys);

        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ThePlaybook.Steps.Steps.Count, host.Services.GetRequiredService<StepPlaybook>().Steps.Count);
    }

    [Fact]
    public async Task An_operator_can_point_to_a_playbook_of_their_own()
    {
        await WriteAsync(SmallPlaybook.Text);
        using var host = Host("own.yaml", ["known-check"]);

        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.NotNull(host.Services.GetRequiredService<StepPlaybook>().Find("part-one"));
    }

    [Fact]
    public async Task A_wrong_playbook_stops_the_start_with_file_line_and_sentence()
    {
        await WriteAsync(SmallPlaybook.With("title: Say it", "title:"));
        using var host = Host("own.yaml", ["known-check"]);

        var refusal = await Assert.ThrowsAsync<KnowledgeFileException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal($"{Path.Combine(folder.FullName, "own.yaml")}, line 33: The field \"title\" is empty.", refusal.Message);
    }

    [Fact]
    public async Task A_playbook_that_is_not_there_stops_the_start()
    {
        using var host = Host("gone.yaml", ["known-check"]);

        var refusal = await Assert.ThrowsAsync<FileNotFoundException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(Path.Combine(folder.FullName, "gone.yaml"), refusal.Message, StringComparison.Ordinal);
    }

    private Task WriteAsync(string text) =>
        File.WriteAllTextAsync(Path.Combine(folder.FullName, "own.yaml"), text, TestContext.Current.CancellationToken);

    private IHost Host(string? file, IEnumerable<string> checkKeys)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder.FullName, DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([new KeyValuePair<string, string?>("Playbook:File", file)]);
        builder.Services.AddSingleton(new CheckCatalog(checkKeys.Select(key => new StubCheck(key))));
        builder.Services.AddKnowledge();
        return builder.Build();
    }
}
