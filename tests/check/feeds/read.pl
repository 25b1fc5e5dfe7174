# Reads a feed with XML::Feed and prints its items as JSON.
use strict;
use warnings;
use JSON::PP;
use URI;
use XML::Atom;
use XML::Feed;

# Else XML::Atom gives bytes for characters.
$XML::Atom::ForceUnicode = 1;

my $feed = XML::Feed->parse(URI->new($ARGV[0])) or die XML::Feed->errstr;
my @items;
for my $entry ($feed->entries) {
    push @items, {
        id => $entry->id,
        title => $entry->title,
        date => $entry->issued ? $entry->issued->epoch * 1000 : undef,
        author => $entry->author,
        content => $entry->content->body,
    };
}
print JSON::PP->new->ascii->encode(\@items);
