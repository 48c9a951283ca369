/**
 * 815 words that English texts hardly have: the commonest short ones of 29 other languages in Latin script, by hand.
 */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  `aan aasta aber această acest ad ada adalah af aga ah ai aj ajo akan ake ako al ale alebo alisema alla als ama amb
ambao ambayo amely amma ancak anche ang ani anni anos años ans antara anys ao apie après aquest aquesta ar år är
arasında arī atau até att au auch auf aus aussi aux av avait avec avoir ay ayaa ayon az až azt ba baada bahwa bei
belum bet bez bi bij bija bila bildirib bin bio bir bis bisa biti ble blev blir bliver bo bol bola bolo bu bû bûn buvo
być byl był byla była bylo było ca că các când ce će ces cette cha che cho ci çi cikin co có çok comme como con contra
contro çox csak cu của cuando cũng czy da đã dadka daga daha dahil dal dalam dalka dalla dan dans dar där dari das
dass dat de để dedi değil dei del della delle dem den đến dengan depois depuis der des desde det deux deze də dhe di
dia dibe dike din dintre dit diye dla donde dont dopo dos du dua được după durch e é è ed edhe edir ee een efter egy
ei ein eine einem einen einer el elle eller elles els em en ennek ennen entre er es és është essere est esta está este
et etdi été être ett että etter ev ew ez fait får fără fel fi fins foi för foram fost fra från fue fueron für ga gada
gan geen gegen gelek gibi gli godine göre görə ha há haben había hadde haddii hade han hän hänen hanno har harus hasta
hata havde hebben heeft hemû het hər hii hij hindi hingga hivyo hiyo hogy hon hun huo hvor į ich için ihre ik iki ikke
il ildə ile ilə ili ils im în inay ini inte între inuu ir iš isang ise isə ishte isso ist ito itu iyo iz ja já jaar
jag jahr jahre jak jako jälkeen janë jau je jeg jego jeho jen jest ji jî jis jo joka jos još jotka jsou juba juga już
k ka kā kad kadar kaip kale kama kami kan kanë kann kanssa kanyang kao karena kas kata katika kay ke kell kendi kes
két këtë khi không ki kimi kir kjo ko koja koje koji között která které který ktorá która ktoré które ktorý który ku
kui kuin kuma kun kung kurie kutoka kuwa kwa la là laga lagu lai lakin lakini lang las lat le lebih lehet len les leur
li lo lor loro lors los lui ma maar mai mais majd már marka mas más masih masu më med medzi meer meg még meget mehr
même menjadi mereka més metų mezi mga między minden mint mis mit mod moet molt mot một może muito mukaan mula mutta
muy mwaka mycket mye myös na nå naar nach nagyon nakon năm nang não när nas nav này nchi ne në nebo nel nella nem než
ng nga người nhiều những ni nicht nie niet nii niin nije nila ning niya një noch nog noin nos nous nu nuk nuo nur nyt
o ở och också od oder og også olan olarak olaraq oldu olduğu olduğunu ole oleh oli olla ollut om oma önce onder ông
ont onun oo ook op opp orang oraz os őt ou où ovat över pa på pada pagal până par para pärast pas pe pēc pela pelo
pentru për pero però perquè pia piştî più po pod podľa podle pole por porque pour pred před prema pri při prin przez
przy që quan quando que questa questo qui ra rin rokov roku sa så są saat samo sana sans são satu sau savo savu saya
se sẽ sebagai seg según sei sein seit sekä selle selon sem seperti ser ses seu seva şey shi si și sich sida sie się
sig siis sila sin sind siya ska skal skulle šo sobre som sono sonra sont sous stato što su sú sua sudah sul sulla sunt
suo sur sus szerint ta tahun tai tak také także tämä també também también tarafından tas te të tegen tego telah
tersebut tidak tiek tiež tij tik tika til több todo tot tout tra tras très trong từ två tylko tym u û über üçün ud uit
üle um uma un una und une unter untuk ut után uu uz už v va và være vagy vai vain välja van vào var về ved veel veya
və vi vid vielä viņš vo või với volt vom von voor vor vous vuonna vya w wa waa wani wannan watu waxa waxaa wê wel wenn
werd werden wî wie wij wir wird worden wordt wurde xwe y ya yake yana yang yao yeni yi yıl yra z za zaidi zbog ze že
że zich zij zijn zo zu zum zur`.split(/\s+/),
);
