using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace OnboardingTracker.Testing.Hosts;

/// <summary>
/// Files that nobody changes while a test runs. A real provider keeps a watcher of the system until it is collected, long after its host is gone, and some
/// systems give a person 128 of them.
/// </summary>
internal sealed class UnwatchedFiles(IFileProvider files) : IFileProvider
{
    public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}
