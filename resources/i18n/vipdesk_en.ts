<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ActionDetail</name>
    <message numerus="yes">
        <source>and %Ln more row(s)</source>
        <translation>
            <numerusform>and %Ln more row</numerusform>
            <numerusform>and %Ln more rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddressesStep</name>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful</source>
        <translation>
            <numerusform>%Ln doubtful</numerusform>
            <numerusform>%Ln doubtful</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BandsPanel</name>
    <message numerus="yes">
        <source>%Ln buyer(s) in the last {days} days</source>
        <translation>
            <numerusform>%Ln buyer in the last {days} days</numerusform>
            <numerusform>%Ln buyers in the last {days} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recency {recency}, frequency {frequency}: %Ln member(s)</source>
        <translation>
            <numerusform>Recency {recency}, frequency {frequency}: %Ln member</numerusform>
            <numerusform>Recency {recency}, frequency {frequency}: %Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln day(s)</source>
        <translation>
            <numerusform>up to %Ln day</numerusform>
            <numerusform>up to %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) or more</source>
        <translation>
            <numerusform>%Ln order or more</numerusform>
            <numerusform>%Ln orders or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchesPart</name>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n batch</numerusform>
            <numerusform>%n batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spoiled</source>
        <translation>
            <numerusform>%n spoiled</numerusform>
            <numerusform>%n spoiled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>%n lost</numerusform>
            <numerusform>%n lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>%n returned</numerusform>
            <numerusform>%n returned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{due}, %n day(s) late</source>
        <translation>
            <numerusform>{due}, %n day late</numerusform>
            <numerusform>{due}, %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) chosen</source>
        <translation>
            <numerusform>%n batch chosen</numerusform>
            <numerusform>%n batches chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BuyerCard</name>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignDetail</name>
    <message numerus="yes">
        <source>%Ln letter(s) do not fit in time</source>
        <translation>
            <numerusform>%Ln letter does not fit in time</numerusform>
            <numerusform>%Ln letters do not fit in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) behind the plan</source>
        <translation>
            <numerusform>%Ln letter behind the plan</numerusform>
            <numerusform>%Ln letters behind the plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to spare</source>
        <translation>
            <numerusform>%n day to spare</numerusform>
            <numerusform>%n days to spare</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeTerm</name>
    <message numerus="yes">
        <source>%Ln member(s) better off</source>
        <translation>
            <numerusform>%Ln member better off</numerusform>
            <numerusform>%Ln members better off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) keep what they hold for life</source>
        <translation>
            <numerusform>%Ln member keeps what was promised for life</numerusform>
            <numerusform>%Ln members keep what they hold for life</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) as before</source>
        <translation>
            <numerusform>%Ln member as before</numerusform>
            <numerusform>%Ln members as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) worse off</source>
        <translation>
            <numerusform>%Ln member worse off</numerusform>
            <numerusform>%Ln members worse off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckInPart</name>
    <message numerus="yes">
        <source>%Ln letter(s) {state}</source>
        <translation>
            <numerusform>%Ln letter {state}</numerusform>
            <numerusform>%Ln letters {state}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other letter(s) were checked in.</source>
        <translation>
            <numerusform>%Ln other letter was checked in.</numerusform>
            <numerusform>%Ln other letters were checked in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) not accepted</source>
        <translation>
            <numerusform>%n code not accepted</numerusform>
            <numerusform>%n codes not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be written</source>
        <translation>
            <numerusform>%n still to be written</numerusform>
            <numerusform>%n still to be written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoicesView</name>
    <message numerus="yes">
        <source>%Ln letter(s) do not fit in time</source>
        <translation>
            <numerusform>%Ln letter does not fit in time</numerusform>
            <numerusform>%Ln letters do not fit in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the same time the helpers write %Ln letter(s) for {campaign}.</source>
        <translation>
            <numerusform>In the same time the helpers write %Ln letter for {campaign}.</numerusform>
            <numerusform>In the same time the helpers write %Ln letters for {campaign}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) more</source>
        <translation>
            <numerusform>%Ln letter more</numerusform>
            <numerusform>%Ln letters more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) a day</source>
        <translation>
            <numerusform>%Ln letter a day</numerusform>
            <numerusform>%Ln letters a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n character(s)</source>
        <translation>
            <numerusform>at most %n character</numerusform>
            <numerusform>at most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s)</source>
        <translation>
            <numerusform>%Ln letter</numerusform>
            <numerusform>%Ln letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message numerus="yes">
        <source>None in the first %Ln row(s).</source>
        <translation>
            <numerusform>None in the first %Ln row.</numerusform>
            <numerusform>None in the first %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountdownView</name>
    <message numerus="yes">
        <source>%n parcel(s) still to leave today</source>
        <translation>
            <numerusform>%n parcel still to leave today</numerusform>
            <numerusform>%n parcels still to leave today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) missed the cutoff</source>
        <translation>
            <numerusform>%n parcel missed the cutoff</numerusform>
            <numerusform>%n parcels missed the cutoff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message numerus="yes">
        <source>%Ln proposal(s)</source>
        <translation>
            <numerusform>%Ln proposal</numerusform>
            <numerusform>%Ln proposals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>%n letter(s) under way will be cancelled.</source>
        <translation>
            <numerusform>%n letter under way will be cancelled.</numerusform>
            <numerusform>%n letters under way will be cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message numerus="yes">
        <source>%n member(s) have {values} in {field}. They will have nothing there.</source>
        <translation>
            <numerusform>%n member has {values} in {field}. They will have nothing there.</numerusform>
            <numerusform>%n members have {values} in {field}. They will have nothing there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldsDialog</name>
    <message numerus="yes">
        <source>%n member(s) have something in {field}. It goes with the field.</source>
        <translation>
            <numerusform>%n member has something in {field}. It goes with the field.</numerusform>
            <numerusform>%n members have something in {field}. It goes with the field.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message numerus="yes">
        <source>%Ln more than it holds</source>
        <translation>
            <numerusform>%Ln more than it holds</numerusform>
            <numerusform>%Ln more than it holds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupPeople</name>
    <message numerus="yes">
        <source>Nobody has answered yet; %Ln wait(s).</source>
        <translation>
            <numerusform>Nobody has answered yet; %Ln waits.</numerusform>
            <numerusform>Nobody has answered yet; %Ln wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{counts}. %Ln have not answered yet.</source>
        <translation>
            <numerusform>{counts}. %Ln has not answered yet.</numerusform>
            <numerusform>{counts}. %Ln has not answered yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelperWindow</name>
    <message numerus="yes">
        <source>%n letter(s) still out</source>
        <translation>
            <numerusform>%n letter still out</numerusform>
            <numerusform>%n letters still out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpersPart</name>
    <message numerus="yes">
        <source>%Ln letter(s)</source>
        <translation>
            <numerusform>%Ln letter</numerusform>
            <numerusform>%Ln letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message numerus="yes">
        <source>%Ln piece(s)</source>
        <translation>
            <numerusform>%Ln piece</numerusform>
            <numerusform>%Ln pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LettersAndGifts</name>
    <message numerus="yes">
        <source>and %n earlier letter(s)</source>
        <translation>
            <numerusform>and %n earlier letter</numerusform>
            <numerusform>and %n earlier letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message numerus="yes">
        <source>Wait %n second(s) before the next try.</source>
        <translation>
            <numerusform>Wait %n second before the next try.</numerusform>
            <numerusform>Wait %n seconds before the next try.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchingView</name>
    <message numerus="yes">
        <source>Match %Ln buyer(s) with the members whom they almost certainly are?</source>
        <translation>
            <numerusform>Match %Ln buyer with the member who it almost certainly is?</numerusform>
            <numerusform>Match %Ln buyers with the members whom they almost certainly are?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message numerus="yes">
        <source>%Ln buyer(s) of these files are not members yet.</source>
        <translation>
            <numerusform>%Ln buyer of these files is not a member yet.</numerusform>
            <numerusform>%Ln buyers of these files are not members yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderCheck</name>
    <message numerus="yes">
        <source>and %n more item(s)</source>
        <translation>
            <numerusform>and %n more item</numerusform>
            <numerusform>and %n more items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln buyer(s) not members</source>
        <translation>
            <numerusform>%Ln buyer not a member</numerusform>
            <numerusform>%Ln buyers not members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message numerus="yes">
        <source>%Ln member(s) chosen</source>
        <translation>
            <numerusform>%Ln member chosen</numerusform>
            <numerusform>%Ln members chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonalPage</name>
    <message numerus="yes">
        <source>%n person(s) erased; of each only a number is left.</source>
        <translation>
            <numerusform>%n person erased; only a number is left.</numerusform>
            <numerusform>%n people erased; of each only a number is left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) saved in {file}.</source>
        <translation>
            <numerusform>%n entry saved in {file}.</numerusform>
            <numerusform>%n entries saved in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) in the register</source>
        <translation>
            <numerusform>%Ln entry in the register</numerusform>
            <numerusform>%Ln entries in the register</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanChart</name>
    <message numerus="yes">
        <source>{name}, {day}: %n letter(s)</source>
        <translation>
            <numerusform>{name}, {day}: %n letter</numerusform>
            <numerusform>{name}, {day}: %n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTiles</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>in %n file(s)</source>
        <translation>
            <numerusform>in %n file</numerusform>
            <numerusform>in %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message numerus="yes">
        <source>%Ln order(s) added</source>
        <translation>
            <numerusform>%Ln order added</numerusform>
            <numerusform>%Ln orders added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) added</source>
        <translation>
            <numerusform>%Ln member added</numerusform>
            <numerusform>%Ln members added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) added</source>
        <translation>
            <numerusform>%Ln campaign added</numerusform>
            <numerusform>%Ln campaigns added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out for their problems</source>
        <translation>
            <numerusform>%Ln row left out for its problem</numerusform>
            <numerusform>%Ln rows left out for their problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecurityCard</name>
    <message numerus="yes">
        <source>%n copy (copies) have another password, or none.</source>
        <translation>
            <numerusform>%n copy has another password, or none.</numerusform>
            <numerusform>%n copies have another password, or none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentEditor</name>
    <message numerus="yes">
        <source>member(s) in it now</source>
        <translation>
            <numerusform>member in it now</numerusform>
            <numerusform>members in it now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SinceWords</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StripWords</name>
    <message numerus="yes">
        <source>%Ln letter(s), not planned yet</source>
        <translation>
            <numerusform>%Ln letter, not planned yet</numerusform>
            <numerusform>%Ln letters, not planned yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s), all posted</source>
        <translation>
            <numerusform>%Ln letter, posted</numerusform>
            <numerusform>%Ln letters, all posted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s), all written</source>
        <translation>
            <numerusform>%Ln letter, written</numerusform>
            <numerusform>%Ln letters, all written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{written} of %Ln letter(s) written</source>
        <translation>
            <numerusform>{written} of %Ln letter written</numerusform>
            <numerusform>{written} of %Ln letters written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) to write</source>
        <translation>
            <numerusform>%Ln letter to write</numerusform>
            <numerusform>%Ln letters to write</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsView</name>
    <message numerus="yes">
        <source>%Ln use(s) of privileges recognised</source>
        <translation>
            <numerusform>%Ln use of privileges recognised</numerusform>
            <numerusform>%Ln uses of privileges recognised</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextBrowser</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) a week</source>
        <translation>
            <numerusform>%Ln letter a week</numerusform>
            <numerusform>%Ln letters a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n thing(s) to do</source>
        <translation>
            <numerusform>%n thing to do</numerusform>
            <numerusform>%n things to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message numerus="yes">
        <source>{occasion}, {day}: %Ln letter(s) will be drawn, and {held} people held out. The draw is for good: nobody can change afterwards who gets a letter, and what it says.</source>
        <translation>
            <numerusform>{occasion}, {day}: %Ln letter will be drawn, and {held} people held out. The draw is for good: nobody can change afterwards who gets a letter, and what it says.</numerusform>
            <numerusform>{occasion}, {day}: %Ln letters will be drawn, and {held} people held out. The draw is for good: nobody can change afterwards who gets a letter, and what it says.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ChoiceLine</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%Ln letter(s)</source>
        <translation>
            <numerusform>%Ln letter</numerusform>
            <numerusform>%Ln letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) to look at before printing</source>
        <translation>
            <numerusform>%Ln letter to look at before printing</numerusform>
            <numerusform>%Ln letters to look at before printing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
