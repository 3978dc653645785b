using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using OnboardingTracker.Web.Hosting;

namespace OnboardingTracker.Storage.Tests;

public sealed class StorageSelectionTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("ot-root-").FullName;

    [Fact]
    public void An_unknown_provider_is_refused_with_the_setting_and_an_example()
    {
        var refusal = Assert.Throws<StorageSettingException>(() => Add(("Storage:Provider", "MySql")));

        Assert.Contains("Storage__Provider", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("MySql", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Storage__Provider=Postgres", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PostgreSQL_without_a_connection_string_is_refused_with_the_setting_and_an_example()
    {
        var refusal = Assert.Throws<StorageSettingException>(() => Add(("Storage:Provider", "Postgres")));

        Assert.Contains("ConnectionStrings__Tracker", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Host=", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public void A_connection_string_of_another_kind_is_refused(string provider)
    {
        var refusal = Assert.Throws<StorageSettingException>(
            () => Add(("Storage:Provider", provider), ("ConnectionStrings:Tracker", "Nonsense=1")));

        Assert.Contains("ConnectionStrings__Tracker", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_folder_that_is_a_file_is_refused_with_the_setting()
    {
        var file = Path.Combine(root, "data");
        File.WriteAllText(file, "");

        var refusal = Assert.Throws<StorageSettingException>(() => Add());

        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Storage__DataDirectory", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_folder_stands_in_the_content_root_unless_it_is_set()
    {
        Assert.Equal(Path.Combine(root, "data"), Add().BuildServiceProvider().GetRequiredService<StorageSettings>().DataDirectory);
        Assert.Equal(
            Path.Combine(root, "elsewhere"),
            Add(("Storage:DataDirectory", "elsewhere")).BuildServiceProvider().GetRequiredService<StorageSettings>().DataDirectory);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private IServiceCollection Add(params (string Key, string Value)[] settings) => new ServiceCollection().AddStorage(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build(),
        new HostingEnvironment { ContentRootPath = root });
}
