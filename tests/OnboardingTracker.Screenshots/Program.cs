using OnboardingTracker.Screenshots;
using OnboardingTracker.Testing.Screens;

// Takes pictures of every screen in every state, light and dark, at four widths; or the three of the README. Fails loudly when a page answers with an
// unexpected status, scrolls sideways or logs an error.
//   dotnet run -c Release --project tests/OnboardingTracker.Screenshots -- [--only word]... [--out folder]
//   dotnet run -c Release --project tests/OnboardingTracker.Screenshots -- readme
if (Wishes.Read(args) is not { } wishes)
{
    Console.Error.WriteLine("Use: [--only word]... [--out folder], or: readme [--out folder]");
    return 2;
}

Directory.CreateDirectory(wishes.Folder);
// The hosts look here for the folder of the app they are to start.
Directory.SetCurrentDirectory(AppContext.BaseDirectory);
await using var chromium = await Chromium.StartAsync();
var album = new Album(wishes.Folder, wishes.IsReadme ? ReadmePictures.All : null);
foreach (var set in Stage.All)
{
    await using var stage = await set(chromium);
    try
    {
        await stage.ShowAsync(chromium, album.TakeAsync, screen => wishes.Wants(screen));
    }
    catch (InvalidOperationException failures)
    {
        album.Complaints.Add(failures.Message);
    }
}

foreach (var complaint in album.Complaints)
{
    Console.Error.WriteLine(complaint);
}

Console.WriteLine($"{album.Taken} pictures in {wishes.Folder}, {album.Complaints.Count} complaints");
return album.Taken > 0 && album.Complaints.Count == 0 ? 0 : 1;
