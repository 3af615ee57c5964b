namespace Wrapgen.Pipeline.Tests.Profiles;

public class ProfileSchemaTests
{
    private static string Published => Path.Combine(Repository.Root, "docs", "profile.schema.json");

    [Fact]
    public void The_published_schema_is_that_of_the_types()
    {
        var schema = ProfileSchema.Render();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(Published, schema);

        Assert.Equal(File.ReadAllText(Published), schema);
    }
}
