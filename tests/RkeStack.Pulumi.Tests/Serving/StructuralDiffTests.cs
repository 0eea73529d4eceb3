using RkeStack.Pulumi.Probe;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Pulumi.Tests.Serving;

public class StructuralDiffTests
{
    private static readonly TypeShape Shape = TypeShape.Of(ProbeJson.Default.FileInputs);

    public static TheoryData<PropertyValue, PropertyValue, string[]> Lists => new()
    {
        { PropertyValue.Of(["a"]), PropertyValue.Of(["a", "b"]), ["Add entries[1]"] },
        { PropertyValue.Of(["a", "b"]), PropertyValue.Of(["b"]), ["Update entries[0]", "Delete entries[1]"] },
        { PropertyValue.Of(["a"]), "a", ["Update entries"] },
        { PropertyValue.Null, PropertyValue.Of(["a"]), ["Add entries"] },
        { PropertyValue.Of(["a"]), PropertyValue.Unknown, ["Update entries"] },
        { PropertyValue.Of([PropertyMap.Create(("key", "a"))]), PropertyValue.Of([PropertyMap.Create(("key", PropertyValue.Unknown))]), ["Update entries[0].key"] },
        { PropertyValue.Of([PropertyMap.Create(("key", "a"))]), PropertyValue.Of([PropertyMap.Create(("key", PropertyValue.Of("a").AsSecret()))]), [] },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Each_change_is_named_where_it_is(PropertyValue old, PropertyValue next, string[] expected) => Assert.Equal(
        expected,
        StructuralDiff.Compute(PropertyMap.Create(("entries", old)), PropertyMap.Create(("entries", next)), Shape, []).Select(change => $"{change.Kind} {change.Path}"));
}
