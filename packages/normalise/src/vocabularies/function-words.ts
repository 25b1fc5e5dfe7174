/**
 * The commonest words of running text, small letters: a line of prose is full of them, a line of a menu has few.
 * Source: the head of each language's frequency list, as a corpus of it gives (articles, prepositions, conjunctions, pronouns).
 */
export const WORDS_OF: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: 'the of and to in a is that it he was for on are as with his they at be this have from or had by but not what all were we when there can an which their said if will would has been who its into than them she also more after about could other because over during while did do',
    fr: 'de la le et les des en un du une que est pour qui dans par plus sur au pas avec ce il sont se son à ne aux ont elle cette mais ou été leur ses',
    de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man',
    es: 'de la que el en y los del se las por un para con no una su al lo como más pero sus le ha este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante',
    pt: 'de que o a os as do da em um uma não com por mais dos como mas foi ao ele das tem à seu sua ou ser quando muito nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse',
    it: 'il di che è e la per un una in del non si i le con della da sono al lo più gli dei anche alla ha ma come nel dal sul delle nella questo ed se suo fra',
    nl: 'het een van en dat die op te zijn met voor niet aan er om ook als maar bij door naar uit dan nog wel worden werd',
    sv: 'och att det som en på är av för med den till inte har de ett om han men var jag så hon från vi kan när man',
    da: 'og at det er en til på som med for af de den ikke har et han var jeg der om men fra kan vi ved også',
    fi: 'ja on ei että se oli hän ovat mutta myös kun niin kuin joka mukaan sekä',
    pl: 'i w na z się nie do że to jest o jak po od za przez ale dla są co był który czy tym tego oraz',
    cs: 'a se na v je že s z do o i to za ve pro jako po jsou by ale který od při byl jeho',
    hu: 'és a az hogy nem is egy ez meg de csak már volt mint még ki',
    ro: 'și de la în a cu pe nu se care din o un mai este pentru fi ca au fost sau după',
    tr: 've bir bu da de için ile olarak daha çok olan gibi kadar sonra ne o ki var en',
    id: 'yang dan di dari untuk dengan pada ini itu dalam tidak akan adalah juga ke oleh telah sebagai ada atau bisa karena',
    ru: 'и в не на что он с как это по но из у за о же от для его а так все было они был или при только к года',
    uk: 'і в на що не з до як та за у це про від для його але по із було також',
    bg: 'да се на и от за в с не са по като което което ще той',
    el: 'και το να του η της με που για την ο από τα στο των οι τον στην είναι ότι',
    ar: 'في من على أن إلى التي الذي عن مع هذا هذه كان ما لا أو بعد قد كما بين وقال قال ذلك و',
    fa: 'و در به از که این را با است برای آن یک خود شد کرد می تا بر',
    he: 'של את על הוא לא כי עם גם זה היא אל או אם כל היה',
    hi: 'के में की है और से का को पर ने यह कि एक भी नहीं हैं लिए था कर इस',
    bn: 'এবং এই করে থেকে জন্য তার হয় না করা একটি ও',
    vi: 'và của là có không cho được trong một với các những người này đã khi để từ ở đến về tại ra vào như sẽ ông cũng bị theo trên sau hay còn đó nhiều năm phải làm',
    sw: 'na ya wa kwa ni katika za la kuwa',
  }).map(([lang, words]) => [lang, new Set(words.split(' '))]),
);

/** Those of all languages together. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  Object.values(WORDS_OF).flatMap((words) => [...words]),
);
