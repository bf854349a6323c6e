<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Commands</name>
    <message>
        <source>Undo: {action}</source>
        <translation>撤销：{action}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: {action}</source>
        <translation>重做：{action}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Shop</source>
        <translation>店铺(&amp;S)</translation>
    </message>
    <message>
        <source>Open another shop…</source>
        <translation>打开另一家店铺…</translation>
    </message>
    <message>
        <source>New shop…</source>
        <translation>新建店铺…</translation>
    </message>
    <message>
        <source>Open the demo shop</source>
        <translation>打开演示店铺</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>查看日志</translation>
    </message>
    <message>
        <source>About VIP Desk</source>
        <translation>关于 VIP Desk</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Everything stays on this computer, in one file. You can change all of this later.</source>
        <translation>所有资料都只存在这台电脑的一个文件里。这里填的以后都能改。</translation>
    </message>
    <message>
        <source>The file: {path}</source>
        <translation>文件：{path}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Look at the demo shop first</source>
        <translation>先看看演示店铺</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>店名</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的名字</translation>
    </message>
    <message>
        <source>Noted with what you do at this desk.</source>
        <translation>会记在您在这台电脑上做的每件事旁边。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Backup of {moment}, checked</source>
        <translation>备份 {moment}，已验证</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>Found</source>
        <translation>找到的</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Find a member, letter code, order number or command</source>
        <translation>找会员、信件编号、订单号或命令</translation>
    </message>
    <message>
        <source>{file} is nothing that can be imported here.</source>
        <translation>{file} 不是这里能导入的文件。</translation>
    </message>
    <message>
        <source>Open another shop</source>
        <translation>打开另一家店铺</translation>
    </message>
    <message>
        <source>Shops ({pattern})</source>
        <translation>店铺文件 ({pattern})</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>新建店铺</translation>
    </message>
    <message>
        <source>VIP Desk {version}

For shops that write to their best customers by hand.

Free software under the MIT licence. It comes with LXGW WenKai (SIL Open Font License 1.1) and WenQuanYi Micro Hei (Apache License 2.0), and runs on Qt (LGPL).</source>
        <translation>VIP Desk {version}

为亲笔写信给贵客的店铺而作。

自由软件，MIT 许可。附带霞鹜文楷（SIL 开放字体许可 1.1）与文泉驿微米黑（Apache 许可 2.0），基于 Qt（LGPL）运行。</translation>
    </message>
</context>
<context>
    <name>MoneyField</name>
    <message>
        <source>This is not an amount. Write it like 1,204.50.</source>
        <translation>这不是金额。请写成 1,204.50 这样。</translation>
    </message>
    <message>
        <source>An amount here cannot be below zero.</source>
        <translation>这里的金额不能小于零。</translation>
    </message>
</context>
<context>
    <name>PlanChart</name>
    <message numerus="yes">
        <source>{name}, {day}: %n letter(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore {moment}</source>
        <translation>恢复到 {moment}</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Where the data lie</source>
        <translation>资料放在哪里</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Log and window</source>
        <translation>日志与窗口</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show the folder of {thing}</source>
        <translation>打开{thing}所在的文件夹</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>店名</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Word for made-up orders</source>
        <translation>刷单标记词</translation>
    </message>
    <message>
        <source>An order whose remark holds this word is left out of every number.</source>
        <translation>备注里有这个词的订单，不计入任何数字。</translation>
    </message>
    <message>
        <source>Cash on delivery</source>
        <translation>货到付款</translation>
    </message>
    <message>
        <source>Counts before it is paid</source>
        <translation>未收款也计入</translation>
    </message>
    <message>
        <source>No dispatch on</source>
        <translation>不发货的日子</translation>
    </message>
    <message>
        <source>Postage of a parcel</source>
        <translation>包裹邮费</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Language of letters</source>
        <translation>信件语言</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>每行字数</translation>
    </message>
    <message>
        <source>Lines a page</source>
        <translation>每页行数</translation>
    </message>
    <message>
        <source>Weight (g)</source>
        <translation>重量（克）</translation>
    </message>
    <message>
        <source>Paper and envelope</source>
        <translation>信纸与信封</translation>
    </message>
    <message>
        <source>Letters in a batch</source>
        <translation>每批封数</translation>
    </message>
    <message>
        <source>Spoiled without loss of pay</source>
        <translation>写坏不扣钱的比例</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Arrive at most (days before)</source>
        <translation>最早提前几天寄达</translation>
    </message>
    <message>
        <source>Arrive at least (days before)</source>
        <translation>最晚提前几天寄达</translation>
    </message>
    <message>
        <source>In the post, where unknown (days)</source>
        <translation>邮程不明时按（天）</translation>
    </message>
    <message>
        <source>For printing (days)</source>
        <translation>打印留出（天）</translation>
    </message>
    <message>
        <source>For checking in (days)</source>
        <translation>登记留出（天）</translation>
    </message>
    <message>
        <source>No posting on</source>
        <translation>不寄信的日子</translation>
    </message>
    <message>
        <source>Rest between two letters (days)</source>
        <translation>两封信之间至少隔（天）</translation>
    </message>
    <message>
        <source>Group admins</source>
        <translation>群管理员</translation>
    </message>
    <message>
        <source>Always get a letter</source>
        <translation>总是收到信</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>排期</translation>
    </message>
    <message>
        <source>Hold-out</source>
        <translation>留作对照</translation>
    </message>
    <message>
        <source>Who gets no letter by lot, so that the effect can be seen.</source>
        <translation>抽签不寄信的人，用来看出信的效果。</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Counted after arrival (days)</source>
        <translation>寄达后统计（天）</translation>
    </message>
    <message>
        <source>Postage paid by customers</source>
        <translation>客人付的邮费</translation>
    </message>
    <message>
        <source>Counts as revenue</source>
        <translation>计入收入</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>Put the shop back to {moment}? What was done since is kept in a file beside it, but will no longer be seen here.</source>
        <translation>要把店铺恢复到 {moment} 吗？此后做的事会留在旁边的一个文件里，但这里不再看得到。</translation>
    </message>
    <message>
        <source>at closing</source>
        <translation>关闭时</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>before restoring</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>{reason}, {size} MB</source>
        <translation>{reason}，{size} MB</translation>
    </message>
    <message>
        <source>None yet. One is made at closing whenever something changed.</source>
        <translation>还没有。有改动时，关闭窗口就会自动备份。</translation>
    </message>
    <message numerus="yes">
        <source>%n in all, each checked when it was made.</source>
        <translation>
            <numerusform>共 %n 份，每份做好时都验证过。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Something has to stand here.</source>
        <translation>这里不能空着。</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping; nothing of it will be kept.</source>
        <translation>正在停止；这次的改动都不会保留。</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>This is a mistake of the program, not yours. What you did last may not have been saved; everything before is. It was noted in the log.</source>
        <translation>这是程序的错，不是您的错。刚才做的可能没有存下，之前的都在。已记入日志。</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %n day(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n day(s) ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n letter(s)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>恢复 {moment} 的备份</translation>
    </message>
    <message>
        <source>Open another shop…</source>
        <translation>打开另一家店铺…</translation>
    </message>
    <message>
        <source>Open another shop</source>
        <translation>打开另一家店铺</translation>
    </message>
    <message>
        <source>Shops ({pattern})</source>
        <translation>店铺文件 ({pattern})</translation>
    </message>
    <message>
        <source>The shop file is damaged. Restore the backup of {moment}? What is there now is kept beside it.</source>
        <translation>店铺文件损坏了。要恢复 {moment} 的备份吗？现有的文件会留在旁边。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>The shop {path} is already open in another window that does not answer. Close that one first.</source>
        <translation>店铺 {path} 已在另一个窗口中打开，但那个窗口没有响应。请先关掉它。</translation>
    </message>
    <message>
        <source>Checking the shop after an interruption</source>
        <translation>上次意外中断，正在检查店铺</translation>
    </message>
    <message>
        <source>There is no shop at {path} yet: import something into it, or make a demo shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version opens shop files only: give a path, or sqlite:/// and a path, not {address}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import orders from {count} file(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no screen here for the window. The commands import, members, privileges, campaign, plan, print, check-in and review do the same work (see --help), and demo walks through all of it by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which batch to print, or --campaign and its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No member was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day, {last}, lies before the first, {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not an amount of money; write it like 78 or 78.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked not to be written to any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has not agreed to receive letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is marked as not to be pursued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has no address that a letter can reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody at this address was written to less than {days} days ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares one letter with somebody at the same address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was held out of a recent campaign and surely gets this letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is on the list of those who always get a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no working day within {days} days of {day}: look at the weekdays off and the holidays in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms as large as drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier spending alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders recognised alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out, yet got a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters returned or not posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window closed, refunds in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both arms have the sizes that the draw gives (p = {p}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arms&apos; sizes are not what the draw gives (p = {p}): find out who is missing before you trust the comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody noted which share was meant to be held out, so the arms&apos; sizes cannot be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the draw the letter arm spent {share} against those held out: chance explains that, and it is adjusted for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the draw the letter arm spent {share} against those held out, more than chance explains: was the draw changed by hand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier spending to compare the arms by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders can be recognised for {letters} of the letter arm and {held_out} of those held out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders can be recognised for {letters} of the letter arm but {held_out} of those held out: match the unknown buyers first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known for whom orders can be recognised, so the arms cannot be compared in this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody who was held out got a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out, yet got a letter: {count}. They stay in their arm, which makes the letters look weaker than they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters returned: {returned}, never posted: {unposted}. Their people stay in the letter arm, as drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is still open, until {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window closed on {date}, long enough ago for refunds to be in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window closed on {date}, not long ago: refunds of its last orders may still change the figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{prefix}” cannot begin a letter code: choose two letters from A to Z, other than JI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All letter codes that begin with {series} are used up: choose another prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a letter&apos;s code: a code looks like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is mistyped: its last character does not fit. Please look at the sheet again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share held out must be at least 0 and below 1, but it is {share}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the helper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spoiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoiled in writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned by the post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is checked in as {state} already; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is {current} and cannot become {wanted}; correct its state first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is {current}: to make it {wanted}, please give a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lunar calendar is known from {first} to {last}: choose days in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders that do not say who bought, and so make no member: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a day; write it as 2026-11-22.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a moment; write the shop&apos;s time as 2026-11-22T16:42.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no occasion “{key}”. These are known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no year {year}: give four digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code “{code}” of {key} must be two capitals from A to Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} and {other} have the same code {code}: change one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} has no date in {year}: choose another year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} has no date in {year}; nearest: {days}. Choose another year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} falls twice in {year}: {days}. Choose one by its date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rounded} of {all} order numbers end in zeros: a spreadsheet has cut them. Orders are told apart by number, time, buyer and amount instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} stands in row {first} and again, but different, in row {second}. Row {first} is taken; delete the one that is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order state “{state}” is not known (rows: {rows}); these orders were judged by their time of payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch needs room for at least one letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The postage table has no row for a letter of {weight} g, class “{postal_class}”, on {day}: add one in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People held out: {count}, but a comparison needs at least {least}. Hold out a larger share, or choose a larger audience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected buyers among those held out: {count}, but a comparison needs at least {least}. Hold out a larger share, or choose people who buy more often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are not enough members to know from this campaign alone whether letters pay. Keep the same people held out for a year, or judge several campaigns together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With these numbers the comparison notices the letters if {rate} more people come back, or if they spend {money} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free shipping from {term}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same-day dispatch until {term}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early access before the launch: {term}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First after-sales answer within {term}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rush dispatch after the cutoff: {term}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free shipping from {term} beats {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same-day dispatch until {term} beats {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early access before the launch: {term} beats {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First after-sales answer within {term} beats {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rush dispatch after the cutoff: {term} beats {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone, for life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} tier, for life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this member&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this member&apos;s own, for life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this member&apos;s own: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this member&apos;s own, for life: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{paid} is not a shipping day: it ships on {day}, the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cutoff applies: it ships on {day}, the next shipping day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid at {time}, by the cutoff of {cutoff}: it ships on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid at {time}, after the cutoff of {cutoff}: it ships on {day}, the next shipping day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The holidays of {year} are not loaded: only weekdays were counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping is free for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping is free from {threshold}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your order of {amount} ships free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {missing} to your order of {amount} and shipping is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid by {cutoff}, the parcel leaves today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are closed today, so the parcel leaves {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parcel leaves {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s cutoff of {cutoff} has passed, so the parcel leaves {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is urgent, tell us and we will do our best to send it today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can already order {item}, before everyone else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can already order {item}, at the trial price of {price}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} ({source})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {weekday}, {day} {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order cannot come to {amount}: give the price of the goods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same person stands in row {row} with other particulars; that row is taken. Delete the wrong one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a quarter; write it like 2026Q3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount {text} is negative. Check this row in the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not an amount of money. Write it like 58.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a number of pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text has {length} characters, the longest allowed here is {longest}. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a phone number. Write its digits, or leave the cell empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not an e-mail address. Correct it, or leave the cell empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order number is missing in this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order number was ruined by a spreadsheet ({text}). Export the orders again and import the file without opening and saving it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date that can be read. Write it like 2026-11-22 16:42.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a day that can be read. Write it like 2026-11-22.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date {text} is before the year {first}; a spreadsheet may have written it for an empty cell. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date {text} lies in the future. Correct it, or set this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no paper {paper}; choose A4 or Letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} characters of {size} points do not fit in a line on {paper}; choose at least 8 and at most {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines at a distance of {pitch} mm do not fit on {paper}; choose at least 1 and at most {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of {size} points is too large for lines at a distance of {pitch} mm; choose smaller type or wider lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single {brace} opens or closes nothing: write it twice if it is to be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is written with full-width braces: use the ordinary ones of the keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place called “{name}”; known are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter text has no line --- between its head and what is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of the letter text should be one of {keys}, each once, a colon and a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of the letter text has no line “{key}: ...”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter text has a head but no text below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column {column} of the letter text: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot tell yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters pay: each 1.00 spent on them came back with {value} on top (95 % sure: between {low} and {high}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters do not pay: each 1.00 spent on them ended at {value} (95 % sure: between {low} and {high}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We cannot tell yet: each 1.00 spent may have ended anywhere from {low} to {high}; the best guess is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We cannot tell yet: each 1.00 spent may have ended anywhere from {low} to {high}; the best guess is {value}. About {letters} letters with the same share held out would decide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We cannot tell: too few people were held out, or too few of them bought anything, to compare with. Hold out more people next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is open until {date}; before that, looking at results misleads, so only counts are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row does not say which member it means. Write a nick, phone or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is neither letter nor hold-out. Write letter, hold-out or must_send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net revenue per person since the letter arrived, at equal earlier spending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference between the two, with its 95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} more each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} less each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters to copy by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Please return by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{each} for each letter, {total} for all {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If anything is unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy this pack by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you for lending us your hand. Write as you always write: it should look like you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line on the sheet is a line on your paper. Copy every word and every mark as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a blue or black pen. Please no pencil, which fades, and no red ink, which is impolite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rare characters of a name stand large above the letter, with their sound. Words underlined with dots differ from letter to letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare name and salutation once more before you fold the letter, then tick it in the list. If a sheet is spoiled, begin a new one and note it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and addresses are for these letters only. Please do not photograph them or pass them on, and destroy the pack when you are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return slip: please bring it back with the letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>together {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bar is 100 mm long. If it is not, print again at actual size, without fitting to the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter {number} of {count}, sheet {sheet} of {sheets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{characters} characters · {lines} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no letter text “{name}”; there are {names}, or give a .txt file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter text {path} cannot be read; save it as a UTF-8 text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses for the envelopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>店名</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row has neither a name nor a nick. Write at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not known here. Write one of: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not an answer. Write yes, no, or the day of consent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a birthday. Write it like 1990-05-06, or 农历八月十五 for a lunar one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a postcode: in China it has six digits. Correct it, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is a further item of order {number}, whose own row does not stand above it. Export the orders again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is a further item of the order in row {row}, which has a problem of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a currency. It is written in three letters, like USD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders still to be paid: {count}. They count as paid, because the settings say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders still to be paid: {count}. They do not count as paid; the settings can change this for payment on delivery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The total is more than goods and postage together. Check this row in the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More was paid than the order&apos;s total. Check this row in the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was paid is not the total minus the refund in {count} rows (first: row {row}). What was paid counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no letter to print in this batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} could not be written ({reason}). Choose another place or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return on letters, {year} Q{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shop} · as of {date} · profit margin {margin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shop} · return on letters {quarter} · page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same question, asked in several ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can it be believed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the numbers are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributed revenue is what people with a letter paid within the window, net of refunds. An order belongs to one letter at most, the last one posted before it. It shows what happened after the letters, not what they caused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What letters cause is told by the people who were held out by chance before anything was printed. Everybody is compared in the arm in which they were drawn, whatever became of the letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference per person is adjusted for what they spent in the 180 days before the draw (regression, HC2 errors). An interval of 95 % misses the truth once in twenty times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin caused = margin × difference × letters. Return = (margin × difference − cost of a letter) ÷ cost of a letter. Letters pay if the whole interval of the return lies above 0, and do not if it all lies below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A campaign is judged only after its window has closed, because looking earlier finds effects that are not there. Several campaigns are averaged by how surely each is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who always get a letter and those held out of a recent campaign stand apart: their cost and revenue are in none of these figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributed ÷ cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back, points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More spent each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return on cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window open until {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judged in {quarter}: {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letters were posted in this quarter, and no window closed in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p, if letters did nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of people who came back, in points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent per person, adjusted for earlier spending (the verdict stands on this)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same without the few largest orders (cautious)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent per person, plain averages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent per person, arms shuffled 10,000 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{campaign}: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out {held_out}, apart {apart}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributed revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{multiple} times the cost, counted the usual way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin that letters caused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 %: {low} to {high}, by those held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} on each 1.00 spent, 95 %: {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of {file} has {columns} columns; the most that can be read is {most}. Is it really a table?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter to copy by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy line by line with every mark, then compare the name. Please do not post this sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No header was recognised in {file}. It begins with: {found}. Needed are columns such as: {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row has {cells} cells, but the header has {width}: a comma or a quotation mark is wrong in it or above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of totals at the bottom were left out: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} lacks the columns: {names}. Export it again with these columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} was not found. Check its name and folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is larger than 300 MB. Export a shorter span of time, or split the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} cannot be read ({reason}). Close it elsewhere, or copy it to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is empty. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a table that can be read, whatever its name says. Export the table as .csv or .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of {file} cannot be read: a quotation mark is opened there and not closed, or a cell has more than {longest} characters. Correct that row, or export the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch {batch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}-{month:02}-{day:02}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is an archive, not an Excel workbook. Unpack it, or save the table as .xlsx or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be read as an Excel workbook. Export or save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is too large a workbook to read safely: at most 50 MB, 300 MB unpacked, 200,000 rows and 500 columns. Save the one sheet that matters as .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has a password or is in Excel&apos;s old format. Save it as .xlsx without a password, or as .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window needs libraries that this system lacks. On Debian or Ubuntu run: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in {count} as {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letter of this shop has the code {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} was checked in by somebody else a moment ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is not in this batch; look at its sheet again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letter of this batch is left to be checked in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is whole and its rows fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not hold for {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{occasion} was on {day}: every letter of this campaign will be late. Is the year right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand batch {batch} to {helper}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a campaign from {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of this campaign says when letters were posted. Write it in one at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import members from {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import orders from {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order is in {other}, but the shop counts in {currency}; import it into a shop of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>新建店铺</translation>
    </message>
    <message>
        <source>Plan {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {count} batches printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all of {name} printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark batch {batch} printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter {code} to {name} has no value for {places}; it needs attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was not sound and was thrown away. Check the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {path} is not sound; nothing was changed. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no campaign {number}. `campaign list` shows all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order is worth more than was paid for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every order belongs to the member that its buyer belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each letter goes to somebody who was to get one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of every letter is the last one that was checked in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every reversing entry of the cost book takes back exactly what it names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every posted letter has the day on which it was posted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder, not a shop file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no shop file at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is empty: it is not a shop. Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} belongs to another program; it is not a shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk refused to write. Nothing was saved; check it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop is in use by another window at this moment. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file {path} or its folder may not be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file {path} cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is not a shop, or is badly damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file {path} is damaged. Restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be taken back: something that it changed was changed again since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no batch {number}. `plan` shows the batches of a campaign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This member is not in the shop any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” fits several members ({names}); say which by nick or phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No member is called “{text}”; a nick, a name or a phone is looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file {path} was written by a newer VIP Desk. Update the program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>正在备份</translation>
    </message>
</context>
</TS>
