/**
 * The 116 commonest words of English news, by hand. Some are words of another language too (`in`, `is`), which says
 * less than that English text is full of them.
 */
export const ENGLISH_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `about after against all also amid an and are as asks at back be because been before being between but by can could did
do down during even first for from get gets had has have he her him his how if in into is it its just last made make
may more most my new no not now of off on one only or other our out over people said say says she since so some still
such take than that the their them then there these they this those through to told two under until up us was we were
what when where which while who why will with would year years you your`.split(/\s+/),
);

/**
 * 902 further common words of news and letters that are hardly words of another language in Latin script, by hand. They
 * tell a headline or a short sentence that has no article and no preposition.
 */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  `able above accused across act action activity add added again age agency agreed agreement ahead aid air allow allowed
almost already although always american among anger angry animal announced answer any anyone anything appeal area army
around arrest arrested ask asked attack attacks attempt award away backed bad ball ban bank banned battle beat became
become becomes began begin begins behind believe best better bid big bill birth black blame blast blasts blood blow
blue board boat body bomb book books border born both bought boy boys break breaks bring british broke broken brother
brought build building built burn business busy buy call called calls came campaign cancer car care carry case cases
catch caught cause caused center century chance change changes charge charged charges chief child children choice
choose church citizens city claim claims class clean clear climate close closed coach coast cold come comes coming
community company concern concerns control cost council country couple course court crash crew crime crisis critics
crowd crowned cut cuts daily daughter dead deadly deal death debate decision deep defeat defence defense delay demand
despite died dies different doctor doctors dog dollars done door doubt draw dream drink drive driver dropped drug
drugs each early earth east easy eat economy election elections else emergency end ends enemy energy england enough
enter europe evening ever every everyone everything evidence expect expected eye eyes face faces fact fail failed
fails fair fall falls families family famous far farmer fast father fear fears feel feeling feet fell felt few fewer
field fight fighting file find finds fire firm fish five flood floods follow following food foot force forced forces
foreign forget former found four free french friend friends full fund funds future game games gave getting girl girls
give given gives giving glass goal goals goes going gold gone good got government great green ground group grow
growing growth guard guess guilty gun guy half hand hands happen happened happy hard hate having head health hear
heard hearing heart heat heavy held help helped here high higher history hit hits hold holds home homes hope hopes
horse hospital host hot hour hours house houses however huge human hundred hundreds hurt husband idea ill image
important increase information inside instead interview investigation island issue issues jail job jobs join joined
judge jump jury keep keeps kept key kick kids kill killed killer killing kills king knew know known knows lack lady
land large late later latest laugh launch law laws lawyer lead leader leaders leading leads league learn least leave
leaves leaving led left legal less let letter level life light like likely line link list little live lives living
local long longer look looking looks lose loses losing loss lost lot love low lower lunch maker makes making manager
many march mark market match matter maybe mean means measure meet meeting meets member members men message met middle
might military million mind miss missing money month months morning mother move moved much murder music must myself
name named near need needed needs never news next nice night north nothing november number nurse ocean october offer
office officer officers officials often old once open opened opening opposition order others outside own owner page
paid pain parents park part party pass passed path pay peace peak percent perhaps phone photo pick picture piece place
plane plans play played player players playing please point points police policy poor post power powers president
press pressure price prices prime prison problem program progress project promise protest proud public pull push put
question questions quick quite race rain raise raised ran rate reach reached read ready real really reason red release
released remain remember replied report reported reports rescue rest return returned returns rich ride right rights
rise rising risk river road role room round rule rules run running runs safe safety sale same saw saying school
schools score sea search season seat second secret secretary security see seeing seek seen sees seize sell senate send
sense sent september series serious served set sets seven several shall share ship shock shoot shooting shop short
shot should show showed shows shut side sign signed sister sit six size sky sleep slow small smile soldiers someone
something son soon source south speak special speech spend spent spoke sport spring stage stand star start started
starts state statement states station stay step stick stolen stood stop stopped store storm story strange street
strike strong struck struggle student students study stuff sudden sue suggest summer sun sure suspect sweet taken
takes taking talk talks tax teacher team teams tell ten test thank thanks themselves thing things think third though
thought thousands threat three threw throw thursday tie time times today together tonight took top total touch tough
toward town trade train travel treat trial tried trip trouble true trump trust truth try trying tuesday turn turned
turns twice type union unit united university unless upon use used uses using usual very victim victims victory video
view visit voice vote voters votes wait walk wall want wanted wants war warm warned warning warns watch watched water
weather wednesday week weekend weeks went west wet whether white whole whose wife wild win wind window wing winner
winning wins winter wish within without woman women won word words wore work worked worker workers working works world
worry worse worst worth wound write writing written wrong yard yes yesterday yet young yourself`.split(/\s+/),
);
