using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using OnboardingTracker.Storage.KeyRing;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Storage.Tests.KeyRing;

public sealed class KeyRingCertificateTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("ot-keys-").FullName;

    private string DataDirectory => Path.Combine(directory, "data");

    [Fact]
    public void The_first_start_makes_a_certificate_only_its_owner_can_read()
    {
        using var certificate = Load();

        Assert.True(certificate.HasPrivateKey);
        Assert.Equal(Some.Noon.AddYears(10).UtcDateTime, certificate.NotAfter.ToUniversalTime());
        if (OperatingSystem.IsWindows())
        {
            // Windows has no file modes; there the folder's own rights decide.
            return;
        }

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(Path.Combine(DataDirectory, KeyRingCertificate.FileName)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(DataDirectory));
    }

    [Fact]
    public void Later_starts_use_the_same_certificate()
    {
        using var first = Load();
        using var second = Load();

        Assert.Equal(first.Thumbprint, second.Thumbprint);
        Assert.Single(Directory.GetFiles(DataDirectory));
    }

    [Fact]
    public void An_operators_certificate_is_used_and_none_is_made()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Operator", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var own = request.CreateSelfSigned(Some.Noon, Some.Noon.AddYears(1));
        var path = Path.Combine(directory, "own.pfx");
        File.WriteAllBytes(path, own.Export(X509ContentType.Pkcs12, "a password"));

        using var loaded = Load((KeyRingCertificate.PathSetting, path), (KeyRingCertificate.PasswordSetting, "a password"));

        Assert.Equal(own.Thumbprint, loaded.Thumbprint);
        Assert.False(Directory.Exists(DataDirectory));
    }

    [Fact]
    public void A_wrong_password_is_refused_with_a_sentence_that_does_not_repeat_it()
    {
        Load().Dispose();
        var path = Path.Combine(DataDirectory, KeyRingCertificate.FileName);

        var refusal = Assert.Throws<StorageSettingException>(
            () => Load((KeyRingCertificate.PathSetting, path), (KeyRingCertificate.PasswordSetting, "not-the-password")));

        Assert.Contains(path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("DataProtection__CertificatePath", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-password", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_certificate_is_refused_with_its_path()
    {
        var refusal = Assert.Throws<StorageSettingException>(() => Load((KeyRingCertificate.PathSetting, "/nowhere/keys.pfx")));

        Assert.Contains("/nowhere/keys.pfx", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private X509Certificate2 Load(params (string Key, string Value)[] settings) => KeyRingCertificate.Load(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build(),
        new StorageSettings(DataDirectory, null),
        new FakeTimeProvider(Some.Noon));
}
