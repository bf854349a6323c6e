<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AbsencesField</name>
    <message>
        <source>Away from</source>
        <translation>离开自</translation>
    </message>
    <message>
        <source>Away until</source>
        <translation>离开至</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove {days}</source>
        <translation>去掉 {days}</translation>
    </message>
</context>
<context>
    <name>ActionDetail</name>
    <message>
        <source>Choose an action to see what it changed.</source>
        <translation>选一条记录，看看它改了什么。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more row(s)</source>
        <translation>
            <numerusform>另有 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Its rows are not kept one by one.</source>
        <translation>这一步没有逐条记下。</translation>
    </message>
</context>
<context>
    <name>AddAddress</name>
    <message>
        <source>Add an address</source>
        <translation>添加地址</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>In one line</source>
        <translation>写成一行</translation>
    </message>
    <message>
        <source>Paste it here; check it below</source>
        <translation>粘贴到这里，在下面核对</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道门牌</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Where it is not China</source>
        <translation>不在中国时填写</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收信人</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>She told me on the phone</source>
        <translation>她在电话里告诉我的</translation>
    </message>
    <message>
        <source>Letters go here from now on</source>
        <translation>今后信寄到这里</translation>
    </message>
</context>
<context>
    <name>AddMember</name>
    <message>
        <source>Add a member</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nick</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>As the orders write it</source>
        <translation>照订单里的写法</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Province, city, district, street, postcode in one line</source>
        <translation>省、市、区、街道、邮编写在一行</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Ms, Dr, Auntie: as they like it</source>
        <translation>女士、老师、阿姨：照对方喜欢的</translation>
    </message>
    <message>
        <source>Pronoun</source>
        <translation>您或你</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>1990-05-06, or 农历八月十五 for a lunar one</source>
        <translation>1990-05-06；农历就写 农历八月十五</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群</translation>
    </message>
</context>
<context>
    <name>AddressesDialog</name>
    <message>
        <source>Addresses of {name}</source>
        <translation>{name} 的地址</translation>
    </message>
    <message>
        <source>No address yet: no letter can be sent.</source>
        <translation>还没有地址：无法寄信。</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>添加地址</translation>
    </message>
    <message>
        <source>A new address follows the one before, which stays here.</source>
        <translation>新地址接替旧地址，旧地址仍留在这里。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>For letters</source>
        <translation>寄信用</translation>
    </message>
    <message>
        <source>Mail comes back</source>
        <translation>信被退回</translation>
    </message>
    <message>
        <source>Use for letters</source>
        <translation>用来寄信</translation>
    </message>
    <message>
        <source>Mail came back…</source>
        <translation>信被退回…</translation>
    </message>
    <message>
        <source>Mail arrives again</source>
        <translation>信又能送达</translation>
    </message>
    <message>
        <source>Since {day}, from: {source}</source>
        <translation>{day}起，来源：{source}</translation>
    </message>
    <message>
        <source>Came back on {day}. {why}</source>
        <translation>{day}退回。{why}</translation>
    </message>
</context>
<context>
    <name>AddressesStep</name>
    <message>
        <source>This is how the addresses were taken apart. Look at those with a remark: they stand first.</source>
        <translation>地址是这样拆分的。请看带备注的，它们排在最前。</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln 个地址</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful</source>
        <translation>
            <numerusform>%Ln 个存疑</numerusform>
        </translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道门牌</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Take as typed</source>
        <translation>按原文</translation>
    </message>
    <message>
        <source>Keep the whole text as the street, and leave the other parts empty.</source>
        <translation>整段文字当作街道，其他部分留空。</translation>
    </message>
    <message>
        <source>as you decided</source>
        <translation>按您的决定</translation>
    </message>
</context>
<context>
    <name>AllButDialog</name>
    <message>
        <source>All of batch {number} is written, but…</source>
        <translation>第 {number} 批都写好了，除了…</translation>
    </message>
    <message>
        <source>All of batch {number} is posted, but…</source>
        <translation>第 {number} 批都寄出了，除了…</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>不含</translation>
    </message>
    <message>
        <source>Codes of the letters that are not meant, or nothing if all are.</source>
        <translation>不算在内的信件编号；全都算就留空。</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>What {name} answered</source>
        <translation>{name} 的答复</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入群</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>Never answered</source>
        <translation>一直没有答复</translation>
    </message>
    <message>
        <source>Has not answered yet</source>
        <translation>尚未答复</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
</context>
<context>
    <name>ArmShares</name>
    <message>
        <source>{campaign}: orders can be told of {letters} of {all_letters} with a letter, and of {held_out} of {all_held_out} held out.</source>
        <translation>{campaign}：收信者 {all_letters} 人中能辨认 {letters} 人的订单，对照 {all_held_out} 人中能辨认 {held_out} 人的订单。</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>此后</translation>
    </message>
    <message>
        <source>What was done after it was made, without what was taken back</source>
        <translation>备份之后做过的操作，已撤销的不算</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>One is made at closing whenever something changed, and before an import or an update.</source>
        <translation>有改动时，关闭窗口会自动备份；导入和升级之前也会。</translation>
    </message>
    <message>
        <source>No backups are made here</source>
        <translation>这里不做备份</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>共 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Where backups are copied to as well</source>
        <translation>备份另存到哪里</translation>
    </message>
</context>
<context>
    <name>BandsForm</name>
    <message>
        <source>Bands</source>
        <translation>分档</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Each of the three has five bands; 5 is the best. Buyers of the window are counted, others are 0.</source>
        <translation>三项各分五档，5 为最好。只统计观察期内的买家，其他人为 0。</translation>
    </message>
    <message>
        <source>Window, days</source>
        <translation>观察期（天）</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>最近购买</translation>
    </message>
    <message>
        <source>Days since the last order up to which bands 5, 4, 3 and 2 reach.</source>
        <translation>距上一单不超过这些天数，依次为第 5、4、3、2 档。</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>购买频次</translation>
    </message>
    <message>
        <source>Orders from which bands 2, 3, 4 and 5 begin.</source>
        <translation>订单数达到这些数，依次进入第 2、3、4、5 档。</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>Net spending from which bands 2, 3, 4 and 5 begin.</source>
        <translation>净消费达到这些金额，依次进入第 2、3、4、5 档。</translation>
    </message>
    <message>
        <source>Suggest from my orders</source>
        <translation>按我的订单建议</translation>
    </message>
</context>
<context>
    <name>BandsPanel</name>
    <message>
        <source>Bands…</source>
        <translation>分档…</translation>
    </message>
    <message>
        <source>City classes…</source>
        <translation>城市级别…</translation>
    </message>
    <message>
        <source>Who bought when, and how often</source>
        <translation>谁在何时买过，买过几次</translation>
    </message>
    <message>
        <source>Above: how many orders within the window. On the left: how long ago the last one was. In a cell: how many buyers, and what one of them spent. Press a cell to see them.</source>
        <translation>上方：观察期内的订单数。左侧：上一单距今多久。格内：买家人数和人均消费。点一格即可查看这些人。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln buyer(s) in the last {days} days</source>
        <translation>
            <numerusform>最近 {days} 天有 %Ln 位买家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recency {recency}, frequency {frequency}: %Ln member(s)</source>
        <translation>
            <numerusform>最近购买 {recency}，频次 {frequency}：%Ln 位会员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天以内</numerusform>
        </translation>
    </message>
    <message>
        <source>longer</source>
        <translation>更久</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) or more</source>
        <translation>
            <numerusform>%Ln 单及以上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 单</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last} orders</source>
        <translation>{first} 至 {last} 单</translation>
    </message>
</context>
<context>
    <name>BatchesPart</name>
    <message>
        <source>Hand out</source>
        <translation>交给抄写人</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>Nothing waits to be printed.</source>
        <translation>没有等着打印的。</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>抄写中</translation>
    </message>
    <message>
        <source>Nothing is with a helper.</source>
        <translation>没有在抄写人手上的。</translation>
    </message>
    <message>
        <source>Written, to post</source>
        <translation>写好待寄</translation>
    </message>
    <message>
        <source>Nothing waits for the post.</source>
        <translation>没有等着寄的。</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已寄出</translation>
    </message>
    <message>
        <source>Nothing is posted yet.</source>
        <translation>还没有寄出的。</translation>
    </message>
    <message>
        <source>No batches yet</source>
        <translation>还没有批次</translation>
    </message>
    <message>
        <source>A campaign&apos;s letters come in batches, one pack for one helper. They are made when it is drawn.</source>
        <translation>一次活动的信分成若干批，一批交给一位抄写人。抽签时自动分好。</translation>
    </message>
    <message>
        <source>Go to the campaigns</source>
        <translation>去看活动</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n 批</numerusform>
        </translation>
    </message>
    <message>
        <source>No letter in it that is still to be printed says something of a talk.</source>
        <translation>这批待打印的信里，没有一封写了聊天所得。</translation>
    </message>
    <message>
        <source>All written, but…</source>
        <translation>都写好了，除了…</translation>
    </message>
    <message>
        <source>All posted, but…</source>
        <translation>都寄出了，除了…</translation>
    </message>
    <message>
        <source>Job file…</source>
        <translation>任务文件…</translation>
    </message>
    <message>
        <source>Personal lines…</source>
        <translation>个人的话…</translation>
    </message>
    <message>
        <source>All open campaigns</source>
        <translation>所有未完成的活动</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>{done} of {all} written</source>
        <translation>{done} / {all} 写好</translation>
    </message>
    <message>
        <source>{done} of {all} posted</source>
        <translation>{done} / {all} 寄出</translation>
    </message>
    <message numerus="yes">
        <source>%n spoiled</source>
        <translation>
            <numerusform>%n 写坏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>%n 遗失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n 撤回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>%n 退回</numerusform>
        </translation>
    </message>
    <message>
        <source>begins {day}</source>
        <translation>{day}开始</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day}前交</translation>
    </message>
    <message numerus="yes">
        <source>{due}, %n day(s) late</source>
        <translation>
            <numerusform>{due}，已晚 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>written by {day}</source>
        <translation>应于 {day}前写好</translation>
    </message>
    <message>
        <source>Handed out {out} = written {written} + spoiled {spoiled} + lost {lost} + cancelled {cancelled} + still out {still}</source>
        <translation>交出 {out} = 写好 {written} + 写坏 {spoiled} + 遗失 {lost} + 撤回 {cancelled} + 还在手上 {still}</translation>
    </message>
    <message>
        <source>adds up</source>
        <translation>对得上</translation>
    </message>
    <message>
        <source>does not add up</source>
        <translation>对不上</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) chosen</source>
        <translation>
            <numerusform>选中 %n 批</numerusform>
        </translation>
    </message>
    <message>
        <source>No batch chosen</source>
        <translation>没有选中批次</translation>
    </message>
    <message>
        <source>Choose a batch to print it, to hand it out, or to check it in as a whole.</source>
        <translation>选一批，就可以打印、交给抄写人，或整批登记。</translation>
    </message>
</context>
<context>
    <name>BlockRows</name>
    <message>
        <source>all of these are true</source>
        <translation>以下全部成立</translation>
    </message>
    <message>
        <source>any of these is true</source>
        <translation>以下任一成立</translation>
    </message>
    <message>
        <source>All or any</source>
        <translation>全部或任一</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Remove this block</source>
        <translation>删除这一组</translation>
    </message>
    <message>
        <source>Members of whom</source>
        <translation>会员须满足</translation>
    </message>
    <message>
        <source>Block of conditions</source>
        <translation>一组条件</translation>
    </message>
    <message>
        <source>Conditions in brackets, of which all or any must be true</source>
        <translation>括号中的条件，须全部或任一成立</translation>
    </message>
</context>
<context>
    <name>BuyerCard</name>
    <message>
        <source>Another member</source>
        <translation>另一位会员</translation>
    </message>
    <message>
        <source>Is this member</source>
        <translation>是这位会员</translation>
    </message>
    <message>
        <source>Is no member</source>
        <translation>不是会员</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新判断</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>A buyer without a name</source>
        <translation>没有名字的买家</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>{orders}, {amount} net</source>
        <translation>{orders}，净额 {amount}</translation>
    </message>
    <message>
        <source>Decided: no member</source>
        <translation>已定：不是会员</translation>
    </message>
    <message>
        <source>Decided: {name}</source>
        <translation>已定：{name}</translation>
    </message>
    <message>
        <source>No member has this nick, phone or name.</source>
        <translation>没有会员用这个昵称、电话或姓名。</translation>
    </message>
    <message>
        <source>{name}, {score}% likely</source>
        <translation>{name}，可能性 {score}%</translation>
    </message>
    <message>
        <source>It is {name}</source>
        <translation>就是 {name}</translation>
    </message>
    <message>
        <source>Write whom you mean: a name, nick or phone.</source>
        <translation>请写明是谁：姓名、昵称或电话。</translation>
    </message>
</context>
<context>
    <name>CameBack</name>
    <message>
        <source>Mail came back</source>
        <translation>信件退回</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>On</source>
        <translation>退回日期</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>As the slip says: moved, unknown</source>
        <translation>照退信签所写：迁移、查无此人</translation>
    </message>
</context>
<context>
    <name>CampaignDetail</name>
    <message>
        <source>Plan again</source>
        <translation>重新排期</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>全部打印</translation>
    </message>
    <message>
        <source>Its batches</source>
        <translation>看批次</translation>
    </message>
    <message>
        <source>Why no letter</source>
        <translation>为什么不寄</translation>
    </message>
    <message>
        <source>Why a letter for certain</source>
        <translation>为什么必寄</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写好</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已寄出</translation>
    </message>
    <message>
        <source>Letters by helper and day</source>
        <translation>每位抄写人每天的封数</translation>
    </message>
    <message>
        <source>Nothing is planned yet.</source>
        <translation>还没有排期。</translation>
    </message>
    <message>
        <source>Who writes when</source>
        <translation>谁在哪天写</translation>
    </message>
    <message>
        <source>{day}, {distance}</source>
        <translation>{day}，{distance}</translation>
    </message>
    <message>
        <source>text “{title}”</source>
        <translation>信稿“{title}”</translation>
    </message>
    <message>
        <source>most letters to be posted by {day}</source>
        <translation>多数信须在 {day}前寄出</translation>
    </message>
    <message>
        <source>for {segment}</source>
        <translation>面向 {segment}</translation>
    </message>
    <message>
        <source>brought in from a table</source>
        <translation>从表格导入</translation>
    </message>
    <message>
        <source>{done} of {all} printed</source>
        <translation>{done} / {all} 已打印</translation>
    </message>
    <message>
        <source>{done} of {all} written</source>
        <translation>{done} / {all} 写好</translation>
    </message>
    <message>
        <source>{done} of {all} posted</source>
        <translation>{done} / {all} 寄出</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) do not fit in time</source>
        <translation>
            <numerusform>%Ln 封来不及写</numerusform>
        </translation>
    </message>
    <message>
        <source>More time or one more helper, then “Plan again”.</source>
        <translation>多留些时间，或多请一位抄写人，再按“重新排期”。</translation>
    </message>
    <message>
        <source>The helpers also write for {campaigns}. One more helper, then “Plan again”.</source>
        <translation>抄写人同时还要写 {campaigns} 的信。可再请一位抄写人，再按“重新排期”。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) behind the plan</source>
        <translation>
            <numerusform>比计划落后 %Ln 封</numerusform>
        </translation>
    </message>
    <message>
        <source>drawn on {day} with the seed {seed}, {share}% held out</source>
        <translation>{day}抽签，抽签号 {seed}，对照 {share}%</translation>
    </message>
    <message>
        <source>“Plan again” spreads the rest anew.</source>
        <translation>按“重新排期”，把剩下的重新分配。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to spare</source>
        <translation>
            <numerusform>还宽裕 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest can wait until {day}.</source>
        <translation>剩下的可以等到 {day}。</translation>
    </message>
</context>
<context>
    <name>CampaignsPart</name>
    <message>
        <source>New campaign</source>
        <translation>新活动</translation>
    </message>
    <message>
        <source>No campaign yet</source>
        <translation>还没有活动</translation>
    </message>
    <message>
        <source>Choose an occasion and a text; the program finds who gets a letter, and who writes when.</source>
        <translation>选一个节日和一篇信稿，程序会算出给谁写、谁在哪天写。</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>All letters, by lot and for certain</source>
        <translation>全部信件，包括抽中的和必寄的</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>For certain</source>
        <translation>必寄</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不寄</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写好</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>寄出</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
</context>
<context>
    <name>ChangeTerm</name>
    <message>
        <source>Terms of {whose}</source>
        <translation>{whose} 的条款</translation>
    </message>
    <message>
        <source>The old value ends the day before. Who holds one for life keeps it.</source>
        <translation>旧值到前一天为止。已终身享有的继续保留。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Privilege</source>
        <translation>优待</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>给予</translation>
    </message>
    <message>
        <source>Granted no more</source>
        <translation>不再给予</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>On</source>
        <translation>适用日</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>For life: who once holds it keeps it</source>
        <translation>终身：一旦享有便一直保留</translation>
    </message>
    <message>
        <source>For life</source>
        <translation>终身</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nobody is concerned yet.</source>
        <translation>目前不影响任何人。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) better off</source>
        <translation>
            <numerusform>%Ln 位会员待遇变好</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) keep what they hold for life</source>
        <translation>
            <numerusform>%Ln 位会员保留终身待遇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) as before</source>
        <translation>
            <numerusform>%Ln 位会员照旧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) worse off</source>
        <translation>
            <numerusform>%Ln 位会员待遇变差</numerusform>
        </translation>
    </message>
    <message>
        <source>{counted}: {names} and others</source>
        <translation>{counted}：{names} 等</translation>
    </message>
    <message>
        <source>{counted}: {names}</source>
        <translation>{counted}：{names}</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Show all together</source>
        <translation>合在一起看</translation>
    </message>
    <message>
        <source>Revenue per person, day by day</source>
        <translation>每人消费，逐日累计</translation>
    </message>
</context>
<context>
    <name>CheckInPart</name>
    <message>
        <source>Check in as</source>
        <translation>登记为</translation>
    </message>
    <message>
        <source>For example {code}</source>
        <translation>例如 {code}</translation>
    </message>
    <message>
        <source>Codes of letters</source>
        <translation>信件编号</translation>
    </message>
    <message>
        <source>Reason, only needed for corrections</source>
        <translation>原因，只有更正时才需要</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The last check-ins</source>
        <translation>最近登记</translation>
    </message>
    <message>
        <source>Answer of a helper…</source>
        <translation>抄写人的回复…</translation>
    </message>
    <message>
        <source>Scan or type a letter&apos;s code</source>
        <translation>扫码或键入编号登记</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Several codes may be pasted at once. Return checks in.</source>
        <translation>可以一次粘贴多个编号，按回车登记。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可以登记了</translation>
    </message>
    <message>
        <source>The scanner writes into the field and presses Return by itself.</source>
        <translation>扫码枪会自己填入编号并按回车。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) {state}</source>
        <translation>
            <numerusform>%Ln 封{state}</numerusform>
        </translation>
    </message>
    <message>
        <source>{state} · {names}</source>
        <translation>{state} · {names}</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>还有 %n 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other letter(s) were checked in.</source>
        <translation>
            <numerusform>其余 %Ln 封已登记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) not accepted</source>
        <translation>
            <numerusform>%n 个编号没有登记上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be written</source>
        <translation>
            <numerusform>还差 %n 封没写</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} booked</source>
        <translation>记账 {amount}</translation>
    </message>
    <message>
        <source>in no batch</source>
        <translation>不在任何批次</translation>
    </message>
    <message>
        <source>batch {number}</source>
        <translation>第 {number} 批</translation>
    </message>
    <message>
        <source>{helper}, {batch}</source>
        <translation>{helper}，{batch}</translation>
    </message>
    <message>
        <source>{keys} takes it back</source>
        <translation>按 {keys} 可撤销</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收信人</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>抄写人</translation>
    </message>
    <message>
        <source>Nothing checked in yet</source>
        <translation>还没有登记过</translation>
    </message>
    <message>
        <source>What comes back from a helper or goes to the post is listed here, the latest first.</source>
        <translation>抄写人交回的、拿去寄的，都列在这里，最近的在最前。</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Theirs</source>
        <translation>同事的</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的</translation>
    </message>
</context>
<context>
    <name>ChoicesField</name>
    <message>
        <source>A further choice</source>
        <translation>再加一个选项</translation>
    </message>
</context>
<context>
    <name>ChoicesView</name>
    <message>
        <source>Each of these by itself would do</source>
        <translation>以下任选一样就够</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) do not fit in time</source>
        <translation>
            <numerusform>%Ln 封来不及写</numerusform>
        </translation>
    </message>
    <message>
        <source>No letter fits in time</source>
        <translation>一封也来不及写</translation>
    </message>
    <message>
        <source>Nobody writes yet. Add those who do under Helpers.</source>
        <translation>还没有人抄写。请在“抄写人”里添加。</translation>
    </message>
    <message>
        <source>No start would be early enough with these helpers.</source>
        <translation>以现在的抄写人，再早开始也写不完。</translation>
    </message>
    <message>
        <source>Writing had to begin on {day}.</source>
        <translation>本该在 {day}就开始抄写。</translation>
    </message>
    <message numerus="yes">
        <source>In the same time the helpers write %Ln letter(s) for {campaign}.</source>
        <translation>
            <numerusform>同一段时间里，抄写人还要为 {campaign} 写 %Ln 封。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) more</source>
        <translation>
            <numerusform>多写 %Ln 封</numerusform>
        </translation>
    </message>
    <message>
        <source>Each helper writes more on each of their days</source>
        <translation>每位抄写人每个抄写日多写一些</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) a day</source>
        <translation>
            <numerusform>每天 %Ln 封</numerusform>
        </translation>
    </message>
    <message>
        <source>One more helper</source>
        <translation>再请一位抄写人</translation>
    </message>
    <message numerus="yes">
        <source>at most %n character(s)</source>
        <translation>
            <numerusform>最多 %n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>A shorter text</source>
        <translation>信稿短一些</translation>
    </message>
    <message>
        <source>Leave out those who spend least</source>
        <translation>先不寄给消费最少的</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s)</source>
        <translation>
            <numerusform>%Ln 封</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept late letters, the last one written on</source>
        <translation>允许晚到，最后一封写于</translation>
    </message>
</context>
<context>
    <name>ChooseColumns</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Tick what is to be seen; drag, or move it up and down, to change the order.</source>
        <translation>勾选要显示的列；拖动或上下移动可改变顺序。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
</context>
<context>
    <name>ChosenCard</name>
    <message>
        <source>Look inside and restore…</source>
        <translation>查看内容并恢复…</translation>
    </message>
    <message>
        <source>Backup of {moment}</source>
        <translation>备份 {moment}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>此后</translation>
    </message>
    <message>
        <source>Rows changed</source>
        <translation>改动条数</translation>
    </message>
</context>
<context>
    <name>CitiesForm</name>
    <message>
        <source>City classes</source>
        <translation>城市级别</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>No authority says which city is of which class: this list is yours. Looked at last on {day}.</source>
        <translation>城市级别没有官方规定：这份名单由您自定。上次查看于 {day}。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>A line a class: its name, a colon, its cities.</source>
        <translation>每行一个级别：名称、冒号、所含城市。</translation>
    </message>
</context>
<context>
    <name>ClashDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A colleague changed the same</source>
        <translation>同事也改了同一处</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{whose}: while you were editing, this was saved elsewhere. Choose what holds.</source>
        <translation>{whose}：您修改的时候，别处已先保存了。请选择以哪个为准。</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Say once which column is what. The next file with these columns goes straight through.</source>
        <translation>只需说明一次各列的含义，以后列相同的文件会直接读入。</translation>
    </message>
    <message>
        <source>This table has no heading</source>
        <translation>这张表没有表头</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Still needed</source>
        <translation>还缺</translation>
    </message>
    <message numerus="yes">
        <source>None in the first %Ln row(s).</source>
        <translation>
            <numerusform>前 %Ln 行没有。</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>The first is in row {row}: {what}</source>
        <translation>第一个在第 {row} 行：{what}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>是什么</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>{field} (needed)</source>
        <translation>{field}（必需）</translation>
    </message>
    <message>
        <source>What the column {column} is</source>
        <translation>列 {column} 是什么</translation>
    </message>
    <message>
        <source>{field} of every row</source>
        <translation>每一行的{field}</translation>
    </message>
</context>
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
        <source>New campaign…</source>
        <translation>新活动…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
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
    <name>Consent</name>
    <message>
        <source>No more letters</source>
        <translation>不再寄信</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>恢复寄信</translation>
    </message>
    <message>
        <source>Agrees to letters</source>
        <translation>同意收信</translation>
    </message>
    <message>
        <source>No letters since {day}</source>
        <translation>{day}起不再收信</translation>
    </message>
    <message>
        <source>Letters since {day}</source>
        <translation>{day}起同意收信</translation>
    </message>
    <message>
        <source>Has not agreed to letters</source>
        <translation>还没有同意收信</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>CostsCard</name>
    <message>
        <source>What the programme cost</source>
        <translation>会员维护花费</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Booked {span}; letters of other quarters and privileges included.</source>
        <translation>{span}记账，含其他季度的信和会员优待。</translation>
    </message>
</context>
<context>
    <name>CountdownView</name>
    <message numerus="yes">
        <source>%n parcel(s) still to leave today</source>
        <translation>
            <numerusform>今天还有 %n 个包裹要发出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) missed the cutoff</source>
        <translation>
            <numerusform>%n 个包裹错过了截单时间</numerusform>
        </translation>
    </message>
    <message>
        <source>As of the orders imported on {day} at {time}.</source>
        <translation>以 {day} {time} 导入的订单为准。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>paid {day} {time}</source>
        <translation>{day} {time} 付款</translation>
    </message>
    <message>
        <source>cutoff {time}</source>
        <translation>{time} 截单</translation>
    </message>
    <message>
        <source>{item}: say before dispatch “{wording}”</source>
        <translation>{item}：发货前请说明“{wording}”</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另有 %n 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} late</source>
        <translation>晚了 {time}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>自 {day} 起</translation>
    </message>
    <message>
        <source>Copy order numbers</source>
        <translation>复制订单号</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>The last run ended by a crash</source>
        <translation>上次程序意外退出</translation>
    </message>
    <message>
        <source>Report of a mistake</source>
        <translation>出错报告</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The program stopped in the middle of something. What was saved is there.</source>
        <translation>程序做到一半停了。已保存的内容都在。</translation>
    </message>
    <message>
        <source>Something in the program went wrong that it did not expect.</source>
        <translation>程序出了意料之外的错。</translation>
    </message>
    <message>
        <source>This text says where in the program, and nothing about anybody in the shop.</source>
        <translation>下面的文字只说明错在程序哪里，不含店里任何人的信息。</translation>
    </message>
    <message>
        <source>Read it, take out what you like, and send it yourself if you want: nothing goes from here.</source>
        <translation>您可以先看一遍，删去不想说的，愿意的话自己发给我们；程序不会自动发送。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Text files ({pattern})</source>
        <translation>文本文件 ({pattern})</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>CutsField</name>
    <message>
        <source>Four numbers that ascend, with commas between them.</source>
        <translation>四个递增的数，用逗号隔开。</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Drop order files here</source>
        <translation>把订单文件拖到这里</translation>
    </message>
    <message>
        <source>Reports, item lists and refunds of Taobao, Tmall, Pinduoduo, Shopify, WooCommerce: CSV or xlsx</source>
        <translation>淘宝、天猫、拼多多、Shopify、WooCommerce 的订单报表、明细和退款：CSV 或 xlsx</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>It is not known yet what stands in {files}. To which page does it belong?</source>
        <translation>还不知道 {files} 里是什么。它属于哪一页？</translation>
    </message>
    <message>
        <source>{file} is nothing that can be imported here.</source>
        <translation>{file} 不是这里能导入的文件。</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Duplicates</source>
        <translation>重复会员</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后再说(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Not the same</source>
        <translation>不是同一人(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>Members who are likely one person</source>
        <translation>很可能是同一个人的会员</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nobody is here twice</source>
        <translation>没有重复的会员</translation>
    </message>
    <message>
        <source>Members who look like one person are proposed here.</source>
        <translation>看起来是同一个人的会员会在这里列出。</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Looking through all members…</source>
        <translation>正在查看全部会员…</translation>
    </message>
    <message>
        <source>Looking through all members: {progress}</source>
        <translation>正在查看全部会员：{progress}</translation>
    </message>
    <message>
        <source>The likeliest {count} are listed.</source>
        <translation>只列出最可能的 {count} 个。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposal(s)</source>
        <translation>
            <numerusform>%Ln 个建议</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditGroup</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>群名</translation>
    </message>
    <message>
        <source>WeChat, QQ, WhatsApp</source>
        <translation>微信、QQ、WhatsApp</translation>
    </message>
    <message>
        <source>Where it chats</source>
        <translation>在哪里聊</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>可容人数</translation>
    </message>
    <message>
        <source>Admins at most</source>
        <translation>管理员上限</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>EditMember</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Real name</source>
        <translation>真实姓名</translation>
    </message>
    <message>
        <source>On letters, where it is another</source>
        <translation>写在信上的姓名，不同时才填</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Ms, Dr, Auntie: as they like it</source>
        <translation>女士、老师、阿姨：照对方喜欢的</translation>
    </message>
    <message>
        <source>Pronoun</source>
        <translation>您或你</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>As the shop</source>
        <translation>跟随店铺</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Type a tag and press Enter</source>
        <translation>输入标签后按回车</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Further phones</source>
        <translation>其他电话</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Whose, or when</source>
        <translation>谁的，或何时用</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>添加电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Any platform</source>
        <translation>任意平台</translation>
    </message>
    <message>
        <source>Nicks</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Nick</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Add a nick</source>
        <translation>添加昵称</translation>
    </message>
    <message>
        <source>As the orders write them: orders of these nicks are this member&apos;s.</source>
        <translation>按订单中的写法：这些昵称的订单都算这位会员的。</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>In these words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>Always gets a letter</source>
        <translation>每次都寄信</translation>
    </message>
    <message>
        <source>Do not pursue</source>
        <translation>不再打扰</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Who is not to be pursued gets no letter, also none that is under way.</source>
        <translation>不再打扰的人不会收到信，正在准备的也不寄。</translation>
    </message>
    <message>
        <source>Define fields…</source>
        <translation>定义字段…</translation>
    </message>
    <message>
        <source>What the shop wants to know of its members besides.</source>
        <translation>店铺还想了解会员的其他内容。</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>1990-05-06, or 农历八月十五 for a lunar one</source>
        <translation>1990-05-06；农历就写 农历八月十五</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>EditSeveral</name>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Traditional Chinese</source>
        <translation>繁体中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>平实</translation>
    </message>
    <message>
        <source>Playful</source>
        <translation>活泼</translation>
    </message>
    <message>
        <source>{count} of the {total} selected members will be changed.</source>
        <translation>所选 {total} 位会员中有 {count} 位会被修改。</translation>
    </message>
</context>
<context>
    <name>EndTerm</name>
    <message>
        <source>End a term</source>
        <translation>终止条款</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>What is held for life stays; take it away instead.</source>
        <translation>终身享有的不会因此终止；如要取消请用“收回”。</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase {name}</source>
        <translation>彻底删除 {name}</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>将删除</translation>
    </message>
    <message>
        <source>What stays, without the person</source>
        <translation>会保留，但不再关联本人</translation>
    </message>
    <message>
        <source>Erase from the kept copies of the shop now, too</source>
        <translation>同时从留存的店铺副本中删除</translation>
    </message>
    <message>
        <source>Name of the person, to confirm</source>
        <translation>输入此人姓名以确认</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Type the name to confirm</source>
        <translation>输入姓名以确认</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This cannot be undone, and neither can anything that was done before it.</source>
        <translation>此操作不能撤销，之前做过的操作也都不能再撤销。</translation>
    </message>
    <message>
        <source>A backup is made first; if the box below is ticked, the person is erased from it, too.</source>
        <translation>会先做一份备份；如果勾选了下面的方框，备份里的这个人也会一并删除。</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) under way will be cancelled.</source>
        <translation>
            <numerusform>还没寄出的 %n 封信会撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who else has data of this person</source>
        <translation>还有谁持有此人的资料</translation>
    </message>
    <message>
        <source>Nobody, as far as the register knows.</source>
        <translation>据登记，没有别人。</translation>
    </message>
</context>
<context>
    <name>FactDialog</name>
    <message>
        <source>From a talk</source>
        <translation>聊天所得</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Group chat, phone, a friend of theirs</source>
        <translation>群聊、电话、朋友转述</translation>
    </message>
    <message>
        <source>Do not mention</source>
        <translation>不要提起</translation>
    </message>
    <message>
        <source>It is never said in a letter.</source>
        <translation>信中绝不会写到。</translation>
    </message>
    <message>
        <source>Forget it on</source>
        <translation>到期遗忘日</translation>
    </message>
    <message>
        <source>Forget it now</source>
        <translation>现在删去</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Note something</source>
        <translation>记一件事</translation>
    </message>
    <message>
        <source>From talks</source>
        <translation>聊天所得</translation>
    </message>
    <message>
        <source>Children, tea, books: what to ask about next time.</source>
        <translation>孩子、茶、书：下次可以问起的事。</translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>全部 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not mention</source>
        <translation>不要提起</translation>
    </message>
    <message>
        <source>Change: {fact}</source>
        <translation>修改：{fact}</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>Define a field</source>
        <translation>定义字段</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Whoever has a choice that is written otherwise has the new word.</source>
        <translation>改写了选项之后，选过它的会员随之换成新词。</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) have {values} in {field}. They will have nothing there.</source>
        <translation>
            <numerusform>有 %n 位会员的“{field}”是 {values}，改后将为空。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it from them</source>
        <translation>从他们那里去掉</translation>
    </message>
</context>
<context>
    <name>FieldsCard</name>
    <message>
        <source>Own fields of members</source>
        <translation>会员的自定义字段</translation>
    </message>
    <message>
        <source>Define own fields…</source>
        <translation>自定义字段…</translation>
    </message>
    <message>
        <source>None yet. A field is what you want to know of every member: a favourite tea, a shoe size, a day.</source>
        <translation>还没有。字段是您想了解每位会员的事：爱喝的茶、鞋码、某个日子。</translation>
    </message>
</context>
<context>
    <name>FieldsDialog</name>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>No field yet. Define what you want to know of every member: a favourite tea, a shoe size, a day.</source>
        <translation>还没有字段。可以定义想了解每位会员的内容：爱喝的茶、鞋码、某个日期。</translation>
    </message>
    <message>
        <source>Define a field</source>
        <translation>定义字段</translation>
    </message>
    <message>
        <source>They stand in every member&apos;s form, and on the card where they are filled in.</source>
        <translation>它们出现在每位会员的表单中，填了的也显示在卡片上。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Move {field} up</source>
        <translation>上移“{field}”</translation>
    </message>
    <message>
        <source>Move {field} down</source>
        <translation>下移“{field}”</translation>
    </message>
    <message>
        <source>Change {field}</source>
        <translation>修改 {field}</translation>
    </message>
    <message>
        <source>Give up {field}</source>
        <translation>停用 {field}</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) have something in {field}. It goes with the field.</source>
        <translation>
            <numerusform>%n 位会员填了 {field}，停用后一并删去。</numerusform>
        </translation>
    </message>
    <message>
        <source>These segments ask for {field} and cannot be read after that: {segments}.</source>
        <translation>这些分群用到“{field}”，之后将无法读取：{segments}。</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>停用</translation>
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
        <source>No connection to the shop; trying again</source>
        <translation>与店铺断开了，正在重连</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Backup of {moment}, not sound</source>
        <translation>备份 {moment}，已损坏</translation>
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
    <name>GroupCard</name>
    <message>
        <source>Show members</source>
        <translation>看成员</translation>
    </message>
    <message>
        <source>Show the members of {group}</source>
        <translation>看 {group} 的成员</translation>
    </message>
    <message>
        <source>Change the group {group}</source>
        <translation>修改群 {group}</translation>
    </message>
    <message>
        <source>More about {group}</source>
        <translation>{group} 更多操作</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>成员与角色</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Privileges sheet…</source>
        <translation>优待说明单…</translation>
    </message>
    <message>
        <source>Close the group…</source>
        <translation>关闭群…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>{members} of {capacity} places</source>
        <translation>{members} 人，可容 {capacity} 人</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than it holds</source>
        <translation>
            <numerusform>超出 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages in each of twelve weeks</source>
        <translation>近十二周每周消息数</translation>
    </message>
    <message>
        <source>messages in the last 7 days</source>
        <translation>近 7 天消息</translation>
    </message>
    <message>
        <source>last 7 days: {count}</source>
        <translation>近 7 天：{count}</translation>
    </message>
    <message>
        <source>{weeks} weeks ago: {count}</source>
        <translation>{weeks} 周前：{count}</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names}，另有 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Admins: {count} of at most {limit}</source>
        <translation>管理员 {count} 位，最多 {limit} 位</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>还没有。</translation>
    </message>
</context>
<context>
    <name>GroupField</name>
    <message>
        <source>No group</source>
        <translation>不入群</translation>
    </message>
</context>
<context>
    <name>GroupFilter</name>
    <message>
        <source>All</source>
        <translation>所有群</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群</translation>
    </message>
</context>
<context>
    <name>GroupPeople</name>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Parts of the group</source>
        <translation>群的各部分</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>加入成员</translation>
    </message>
    <message>
        <source>Also who left</source>
        <translation>也显示已离开的</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Note the answer</source>
        <translation>记下答复</translation>
    </message>
    <message>
        <source>{members} of {capacity} places, {admins} of {limit} admins with the owner.</source>
        <translation>{members} / {capacity} 人，管理员（含群主）{admins} / {limit} 名。</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has answered yet; %Ln wait(s).</source>
        <translation>
            <numerusform>还没有人答复；%Ln 位待答复。</numerusform>
        </translation>
    </message>
    <message>
        <source>{joined} of {ended} joined</source>
        <translation>{ended} 人中 {joined} 人加入</translation>
    </message>
    <message>
        <source>{counts}; with 95% confidence {low} to {high}</source>
        <translation>{counts}；95% 置信区间 {low} 至 {high}</translation>
    </message>
    <message numerus="yes">
        <source>{counts}. %Ln have not answered yet.</source>
        <translation>
            <numerusform>{counts}。%Ln 位尚未答复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nick</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入群</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>退群</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>担保人</translation>
    </message>
    <message>
        <source>Nobody is in this group yet</source>
        <translation>这个群还没有人</translation>
    </message>
    <message>
        <source>Add members one by one, or import a list.</source>
        <translation>可以逐个添加会员，或导入名单。</translation>
    </message>
    <message>
        <source>People of the group</source>
        <translation>群成员</translation>
    </message>
    <message>
        <source>Invited on</source>
        <translation>邀请日期</translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation>邀请人</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nobody was invited yet</source>
        <translation>还没有邀请过任何人</translation>
    </message>
    <message>
        <source>Invitations and their answers show how many of those who are asked join.</source>
        <translation>记下邀请和答复，就能看出受邀者有多少加入。</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>已加入</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>never answered</source>
        <translation>一直没有答复</translation>
    </message>
</context>
<context>
    <name>GroupTold</name>
    <message>
        <source>Copy for {group}</source>
        <translation>复制给 {group}</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未告知</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>标为已发送</translation>
    </message>
    <message>
        <source>told {moment} by {who}</source>
        <translation>{who} 于 {moment} 告知</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>改回未发送</translation>
    </message>
    <message>
        <source>{deed}: {group}</source>
        <translation>{deed}：{group}</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Groups</source>
        <translation>群</translation>
    </message>
    <message>
        <source>Tiers and terms</source>
        <translation>等级与条款</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>新建群</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>还没有群</translation>
    </message>
    <message>
        <source>They come with a member list that names them, or with the buyers whom you add to one.</source>
        <translation>导入写有群名的会员名单，或把买家加进某个群，这里就会有群。</translation>
    </message>
    <message>
        <source>Import members</source>
        <translation>导入会员</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln 个群</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>新建群</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>群名</translation>
    </message>
    <message>
        <source>Where it chats</source>
        <translation>在哪里聊</translation>
    </message>
    <message>
        <source>WeChat, QQ, WhatsApp</source>
        <translation>微信、QQ、WhatsApp</translation>
    </message>
    <message>
        <source>Close {group}? Everybody leaves it today. What was promised for life stays.</source>
        <translation>要关闭 {group} 吗？所有人今天离开。终身许诺不变。</translation>
    </message>
    <message>
        <source>Close the group</source>
        <translation>关闭群</translation>
    </message>
</context>
<context>
    <name>Guest</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message>
        <source>Hand out batch {number}</source>
        <translation>把第 {number} 批交给抄写人</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>交出</translation>
    </message>
    <message>
        <source>Not printed yet: a new plan may give it to somebody else.</source>
        <translation>还没有打印：重新排期时可能会换人。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>交给</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Do not pursue</source>
        <translation>不再打扰</translation>
    </message>
    <message>
        <source>{group}, {tier}</source>
        <translation>{group}，{tier}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>address as {pronoun}</source>
        <translation>称“{pronoun}”</translation>
    </message>
    <message>
        <source>birthday {birthday}</source>
        <translation>{birthday}生日</translation>
    </message>
    <message>
        <source>birthday {birthday}, next on {day}</source>
        <translation>{birthday}生日，下次 {day}</translation>
    </message>
</context>
<context>
    <name>HelperDialog</name>
    <message>
        <source>New helper</source>
        <translation>新抄写人</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Minutes to write</source>
        <translation>每天抄写（分钟）</translation>
    </message>
    <message>
        <source>Characters a minute</source>
        <translation>每分钟字数</translation>
    </message>
    <message>
        <source>A practised hand copies about 25.</source>
        <translation>熟手大约每分钟 25 字。</translation>
    </message>
    <message>
        <source>Pay for a letter</source>
        <translation>每封工钱</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>不在的日子</translation>
    </message>
    <message>
        <source>Writes letters at present</source>
        <translation>目前在抄写</translation>
    </message>
</context>
<context>
    <name>HelperWindow</name>
    <message>
        <source>My letters</source>
        <translation>我的信件</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Save the pack…</source>
        <translation>存下抄写稿…</translation>
    </message>
    <message>
        <source>Check in as</source>
        <translation>登记为</translation>
    </message>
    <message>
        <source>For example {code}</source>
        <translation>例如 {code}</translation>
    </message>
    <message>
        <source>Codes of letters</source>
        <translation>信件编号</translation>
    </message>
    <message>
        <source>My batches</source>
        <translation>我的批次</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可以登记了</translation>
    </message>
    <message>
        <source>Scan or type the code of a letter that is done.</source>
        <translation>请扫描或输入写好的信的编码。</translation>
    </message>
    <message>
        <source>The shop is within reach again</source>
        <translation>店铺又可连接</translation>
    </message>
    <message>
        <source>The shop is out of reach at the moment</source>
        <translation>暂时连接不上店铺</translation>
    </message>
    <message>
        <source>It is tried again all the time.</source>
        <translation>正在不断重试。</translation>
    </message>
    <message>
        <source>The lock hides the window until this password is typed. It belongs to this desk.</source>
        <translation>锁定后窗口内容会隐藏，输入此密码才能解开。密码只用于这台电脑。</translation>
    </message>
    <message>
        <source>Password for the lock</source>
        <translation>锁定密码</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Save the pack</source>
        <translation>存下抄写稿</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) still out</source>
        <translation>
            <numerusform>还差 %n 封</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>没有改动</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应交</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写好</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>No letters yet</source>
        <translation>还没有信件</translation>
    </message>
    <message>
        <source>What the shop gives you to write stands here.</source>
        <translation>店铺交给您抄写的信会列在这里。</translation>
    </message>
</context>
<context>
    <name>HelpersPart</name>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>New helper</source>
        <translation>新抄写人</translation>
    </message>
    <message>
        <source>Nobody writes yet</source>
        <translation>还没有抄写人</translation>
    </message>
    <message>
        <source>Helpers copy the letters by hand. With their minutes and pace the plan knows when to begin.</source>
        <translation>抄写人把信一封封手写出来。知道每人的时间和速度，就能排出哪天开始。</translation>
    </message>
    <message>
        <source>Add a helper</source>
        <translation>添加抄写人</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>抄写人</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>手上的批次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>每周小时数</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Characters a minute</source>
        <translation>每分钟字数</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>工钱</translation>
    </message>
    <message>
        <source>For a letter</source>
        <translation>每封</translation>
    </message>
    <message>
        <source>To write</source>
        <translation>待写</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写好</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>已得工钱</translation>
    </message>
    <message>
        <source>resting</source>
        <translation>休息中</translation>
    </message>
    <message>
        <source>Writes on</source>
        <translation>抄写日</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s)</source>
        <translation>
            <numerusform>%Ln 封</numerusform>
        </translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day}前交</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>还有 %n 批。</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} {minutes} min</source>
        <translation>{day} {minutes} 分钟</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>没有</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Words, a name, a code or a person at the desk</source>
        <translation>操作、会员、编号或操作人</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索历史记录</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Changed rows; an import&apos;s new orders are not counted one by one</source>
        <translation>改动的条数；导入的新订单不逐条计</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>还没有操作过</translation>
    </message>
    <message>
        <source>Every change is written down here: who, when, and what it was before.</source>
        <translation>每次改动都记在这里：谁改的、何时改的、原来是什么。</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Looked for in the words, the persons and the changed rows.</source>
        <translation>已在操作、操作人和改动内容里找过。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Only {name}: show everybody</source>
        <translation>只看 {name}：改为显示所有人</translation>
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
    <name>HouseholdDialog</name>
    <message>
        <source>Household of {name}</source>
        <translation>{name} 的住户</translation>
    </message>
    <message>
        <source>They live together</source>
        <translation>他们同住</translation>
    </message>
    <message>
        <source>Members of one household get one letter with all their names, also where their addresses differ.</source>
        <translation>同一户的会员合收一封写有所有人名字的信，即使地址不同。</translation>
    </message>
    <message>
        <source>Lives with {names}.</source>
        <translation>与 {names} 同住。</translation>
    </message>
    <message>
        <source>Moves out</source>
        <translation>搬出</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Name, nick, phone, pinyin</source>
        <translation>姓名、昵称、电话、拼音</translation>
    </message>
    <message>
        <source>Members found</source>
        <translation>找到的会员</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Import members</source>
        <translation>导入会员</translation>
    </message>
    <message>
        <source>Import past campaigns</source>
        <translation>导入以往活动</translation>
    </message>
    <message>
        <source>Columns of {file}</source>
        <translation>{file} 的各列</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The addresses are right</source>
        <translation>地址无误</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names}，另有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Not members</source>
        <translation>非会员</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No import yet</source>
        <translation>还没有导入过</translation>
    </message>
    <message>
        <source>Every file that comes in is noted here.</source>
        <translation>每次导入的文件都记在这里。</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Choose an import to take it back as a whole.</source>
        <translation>选择一次导入即可整体撤回。</translation>
    </message>
    <message>
        <source>Take back the import of {file}? The orders that it brought go, and what it changed is put back. It can be brought back.</source>
        <translation>要撤回 {file} 的导入吗？它带来的订单会去掉，改动的内容会还原。之后可以恢复。</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Invite to {group}</source>
        <translation>邀请加入 {group}</translation>
    </message>
    <message>
        <source>Note the invitation</source>
        <translation>记下邀请</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Or a name</source>
        <translation>或姓名</translation>
    </message>
    <message>
        <source>Of somebody who is no member yet</source>
        <translation>还不是会员的人</translation>
    </message>
    <message>
        <source>Invited on</source>
        <translation>邀请日期</translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation>邀请人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Before the launch</source>
        <translation>上架前</translation>
    </message>
    <message>
        <source>Since the launch</source>
        <translation>上架后</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Who ordered first</source>
        <translation>谁先下单</translation>
    </message>
    <message>
        <source>{defects} Say before dispatch: “{wording}”</source>
        <translation>{defects} 发货前请说明：“{wording}”</translation>
    </message>
    <message>
        <source>pieces to members</source>
        <translation>件售给会员</translation>
    </message>
    <message>
        <source>{members} to members, {others} to others</source>
        <translation>会员 {members}，其他 {others} 件</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>共 {count}</translation>
    </message>
    <message>
        <source>trial price {price}</source>
        <translation>尝鲜价 {price}</translation>
    </message>
    <message>
        <source>gift: {gift}</source>
        <translation>赠品：{gift}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s)</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>{why} Its window can be ended now: everyone can buy it then.</source>
        <translation>{why}可以现在结束它的优先期：之后所有人都能买。</translation>
    </message>
    <message>
        <source>End its window</source>
        <translation>结束优先期</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>New item</source>
        <translation>新品</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>售卖</translation>
    </message>
    <message>
        <source>What is told</source>
        <translation>告诉会员的话</translation>
    </message>
    <message>
        <source>In the files</source>
        <translation>文件里的标记</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分页</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Trial price</source>
        <translation>尝鲜价</translation>
    </message>
    <message>
        <source>Members from</source>
        <translation>会员开始</translation>
    </message>
    <message>
        <source>Everyone from</source>
        <translation>公开开始</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>Selling points</source>
        <translation>卖点</translation>
    </message>
    <message>
        <source>One a line, up to {most}</source>
        <translation>每行一条，最多 {most} 条</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Goes with</source>
        <translation>可搭配</translation>
    </message>
    <message>
        <source>Categories, one a line</source>
        <translation>类别，每行一个</translation>
    </message>
    <message>
        <source>Code in the files</source>
        <translation>文件中的编码</translation>
    </message>
    <message>
        <source>Names in the files</source>
        <translation>文件中的名称</translation>
    </message>
    <message>
        <source>As the platforms call it, one a line</source>
        <translation>平台上的叫法，每行一个</translation>
    </message>
    <message>
        <source>Known defects</source>
        <translation>已知小瑕疵</translation>
    </message>
    <message>
        <source>Say before dispatch</source>
        <translation>发货前说明</translation>
    </message>
</context>
<context>
    <name>ItemsView</name>
    <message>
        <source>Item</source>
        <translation>新品</translation>
    </message>
    <message>
        <source>Members from</source>
        <translation>会员开始</translation>
    </message>
    <message>
        <source>Everyone from</source>
        <translation>公开开始</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>No new items yet</source>
        <translation>还没有新品</translation>
    </message>
    <message>
        <source>What members may buy before everyone else stands here, with who was told and who ordered first.</source>
        <translation>会员可以优先购买的新品列在这里，并显示告知了谁、谁先下单。</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>添加新品</translation>
    </message>
    <message>
        <source>New items</source>
        <translation>新品</translation>
    </message>
    <message>
        <source>{told} of {groups}</source>
        <translation>{told} / {groups}</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>即将开放</translation>
    </message>
    <message>
        <source>members only</source>
        <translation>仅会员</translation>
    </message>
    <message>
        <source>on sale</source>
        <translation>在售</translation>
    </message>
</context>
<context>
    <name>JobWindow</name>
    <message>
        <source>Written</source>
        <translation>写好</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>还没写</translation>
    </message>
    <message>
        <source>Batch {batch} · for {helper} · due {day}</source>
        <translation>第 {batch} 批 · 抄写人 {helper} · {day} 前交</translation>
    </message>
    <message>
        <source>Print the letters, write them, and mark what is done. The answer is saved beside the job file each time: send it back to {shop}. This job opens until {day}.</source>
        <translation>请把信打印出来抄写，写好的就标记一下。每次标记后，回复文件都会存在任务文件旁边，请把它发回给{shop}。任务文件有效期到 {day}。</translation>
    </message>
    <message>
        <source>Spoiled…</source>
        <translation>写坏…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收信人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>{done} / {count} 完成</translation>
    </message>
    <message>
        <source>Print as PDF</source>
        <translation>存为 PDF</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Add a member to {group}</source>
        <translation>把会员加入 {group}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>入群日期</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>担保人</translation>
    </message>
</context>
<context>
    <name>Known</name>
    <message>
        <source>Further nicks</source>
        <translation>其他昵称</translation>
    </message>
    <message>
        <source>Lives with</source>
        <translation>同住</translation>
    </message>
    <message>
        <source>Further phones</source>
        <translation>其他电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
</context>
<context>
    <name>LastOrders</name>
    <message>
        <source>Time line</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Last orders</source>
        <translation>最近订单</translation>
    </message>
    <message>
        <source>No order yet.</source>
        <translation>还没有订单。</translation>
    </message>
    <message>
        <source>{amount} for {title}</source>
        <translation>{amount}，{title}</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>What was promised for life stays. The rest of the group&apos;s terms ends that day.</source>
        <translation>终身许诺不变。群的其他条款到那天为止。</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离开日期</translation>
    </message>
</context>
<context>
    <name>LettersAndGifts</name>
    <message>
        <source>Letters and gifts</source>
        <translation>信与礼物</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier letter(s)</source>
        <translation>
            <numerusform>另有更早的信 %n 封</numerusform>
        </translation>
    </message>
    <message>
        <source>No letter yet.</source>
        <translation>还没有写过信。</translation>
    </message>
    <message>
        <source>Letter {code}, {campaign}</source>
        <translation>信 {code}，{campaign}</translation>
    </message>
    <message>
        <source>{gift}, {amount}</source>
        <translation>{gift}，{amount}</translation>
    </message>
    <message>
        <source>gift</source>
        <translation>礼物</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>本页各部分</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>信稿</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>抄写人</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>删除这个条件</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>several, with commas between</source>
        <translation>可写多个，用逗号隔开</translation>
    </message>
</context>
<context>
    <name>LinesDialog</name>
    <message>
        <source>Personal lines</source>
        <translation>个人的话</translation>
    </message>
    <message>
        <source>Personal line</source>
        <translation>个人的话</translation>
    </message>
    <message>
        <source>Strike it out</source>
        <translation>划去</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一封</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一封</translation>
    </message>
    <message>
        <source>Save what was read</source>
        <translation>保存已读的</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Letter {place} of {count}</source>
        <translation>第 {place} 封，共 {count} 封</translation>
    </message>
    <message>
        <source>{code} to {name}</source>
        <translation>{code}，给 {name}</translation>
    </message>
    <message>
        <source>From a talk: {fact}</source>
        <translation>聊天所得：{fact}</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>没有写</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>尚未读过</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Closing this window ends the program; everything is saved.</source>
        <translation>关闭窗口会退出程序，内容都已保存。</translation>
    </message>
    <message>
        <source>This is not the password.</source>
        <translation>密码不对。</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s) before the next try.</source>
        <translation>
            <numerusform>请等 %n 秒再试。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Find a member, letter code, order number or command</source>
        <translation>找会员、信件编号、订单号或命令</translation>
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

Free software under the MIT licence. It comes with LXGW WenKai (SIL Open Font License 1.1) and WenQuanYi Micro Hei (Apache License 2.0), and runs on Qt (LGPL).

Its table of China&apos;s provinces, cities and districts is from @vant/area-data (MIT) and knows of changes up to {day}.</source>
        <translation>VIP Desk {version}

为亲手给老顾客写信的店铺而作。

自由软件，MIT 许可。随附霞鹜文楷（SIL 开放字体许可 1.1）和文泉驿微米黑（Apache 许可 2.0），运行于 Qt（LGPL）。

省市区县表来自 @vant/area-data（MIT），包含截至 {day} 的变更。</translation>
    </message>
</context>
<context>
    <name>MatchingView</name>
    <message>
        <source>Show what was decided</source>
        <translation>显示已决定的</translation>
    </message>
    <message>
        <source>Match the certain ones…</source>
        <translation>匹配有把握的…</translation>
    </message>
    <message>
        <source>In the last 365 days {orders} of {all_orders} orders belong to no member; they came to {amount} of {all_amount}.</source>
        <translation>最近 365 天的 {all_orders} 笔订单中有 {orders} 笔不属于任何会员；涉及 {amount}，总额为 {all_amount}。</translation>
    </message>
    <message>
        <source>Nick, name, phone or city</source>
        <translation>昵称、姓名、电话或城市</translation>
    </message>
    <message>
        <source>Search buyers</source>
        <translation>查找买家</translation>
    </message>
    <message>
        <source>Nick</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>Buyers who are no members</source>
        <translation>不是会员的买家</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>不是会员</translation>
    </message>
    <message>
        <source>Every buyer is matched</source>
        <translation>所有买家都已匹配</translation>
    </message>
    <message>
        <source>Buyers whom no nick or phone tells to be a member wait here for a decision.</source>
        <translation>昵称和电话都认不出的买家在这里等待决定。</translation>
    </message>
    <message>
        <source>No such buyer</source>
        <translation>没有这样的买家</translation>
    </message>
    <message>
        <source>Look for part of a nick, name, phone or city.</source>
        <translation>可只找昵称、姓名、电话或城市的一部分。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>No buyer is almost certainly one member. Decide them one by one.</source>
        <translation>没有几乎可以肯定的买家，请逐个决定。</translation>
    </message>
    <message numerus="yes">
        <source>Match %Ln buyer(s) with the members whom they almost certainly are?</source>
        <translation>
            <numerusform>要把 %Ln 位买家匹配到几乎可以肯定的会员吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
</context>
<context>
    <name>MaybeMoney</name>
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
    <name>MemberCard</name>
    <message>
        <source>Choose somebody on the left.</source>
        <translation>请在左边选一位。</translation>
    </message>
    <message>
        <source>Time line…</source>
        <translation>时间线…</translation>
    </message>
    <message>
        <source>Addresses…</source>
        <translation>地址…</translation>
    </message>
    <message>
        <source>Household…</source>
        <translation>住户…</translation>
    </message>
    <message>
        <source>Define own fields…</source>
        <translation>自定义字段…</translation>
    </message>
    <message>
        <source>Own terms…</source>
        <translation>专享条款…</translation>
    </message>
    <message>
        <source>Save everything about this person…</source>
        <translation>导出此人的全部资料…</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>彻底删除此人…</translation>
    </message>
</context>
<context>
    <name>MemberColumns</name>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nick</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群</translation>
    </message>
    <message>
        <source>180 days net</source>
        <translation>半年净消费</translation>
    </message>
    <message>
        <source>Net spending of the last 180 days</source>
        <translation>近 180 天净消费</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Last letter</source>
        <translation>最后一封</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入群</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Traditional Chinese</source>
        <translation>繁体中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
</context>
<context>
    <name>MemberField</name>
    <message>
        <source>Name, nick or phone</source>
        <translation>姓名、昵称或电话</translation>
    </message>
    <message>
        <source>This cannot be left empty.</source>
        <translation>这里不能留空。</translation>
    </message>
</context>
<context>
    <name>MemberTerms</name>
    <message>
        <source>Own terms of {name}</source>
        <translation>{name} 的专享条款</translation>
    </message>
    <message>
        <source>Nothing is granted to this member alone</source>
        <translation>没有只给这位会员的条款</translation>
    </message>
    <message>
        <source>Something better than the group&apos;s terms, with its reason: after a lost parcel, or for years.</source>
        <translation>比群条款更好的待遇，并写明原因：例如丢过包裹，或多年老客。</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Grant a term</source>
        <translation>给予条款</translation>
    </message>
    <message>
        <source>The best of all terms holds: of everyone, of the groups, and these.</source>
        <translation>取公开条款、群条款和专享条款中最好的一项。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Add member</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复会员</translation>
    </message>
    <message>
        <source>Change selected</source>
        <translation>修改所选</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Member list, or the buyers of an order file…</source>
        <translation>会员名单，或订单里的买家…</translation>
    </message>
    <message>
        <source>Past campaigns…</source>
        <translation>以往活动…</translation>
    </message>
    <message>
        <source>Rows copied from a spreadsheet</source>
        <translation>从表格复制的行</translation>
    </message>
    <message>
        <source>Find duplicates…</source>
        <translation>查找重复会员…</translation>
    </message>
    <message>
        <source>Kept views</source>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>存为表格…</translation>
    </message>
    <message>
        <source>Name, nick, phone, address</source>
        <translation>姓名、昵称、电话、地址</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} / {total} 人</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>查找会员</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>还没有会员</translation>
    </message>
    <message>
        <source>They come with a list of names, or from the buyers of an order file.</source>
        <translation>导入一份名单，或从订单文件的买家里添加。</translation>
    </message>
    <message>
        <source>Import members</source>
        <translation>导入会员</translation>
    </message>
    <message>
        <source>Nobody is like that</source>
        <translation>没有这样的会员</translation>
    </message>
    <message>
        <source>Look for part of a name, nick, phone or city, or in all groups, or take the segment away.</source>
        <translation>可只找姓名、昵称、电话或城市的一部分，或在所有群中查找，或去掉分群。</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>显示所有人</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>选中 {count}</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>{score}% likely: {reasons}.</source>
        <translation>可能性 {score}%：{reasons}。</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>{name} (#{number})</source>
        <translation>{name}（#{number}）</translation>
    </message>
    <message>
        <source>keep this one</source>
        <translation>保留这一位</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation>保留 {name}</translation>
    </message>
    <message>
        <source>Merge {name} too</source>
        <translation>也合并 {name}</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
    <message>
        <source>Choose at least two of them.</source>
        <translation>请至少选择两位。</translation>
    </message>
    <message>
        <source>{what} ({count})</source>
        <translation>{what}（{count}）</translation>
    </message>
    <message>
        <source>Everything follows: {parts}.</source>
        <translation>全部随之转移：{parts}。</translation>
    </message>
    <message>
        <source>Nothing else has to follow.</source>
        <translation>没有其他内容需要转移。</translation>
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
    <name>NewPassword</name>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一遍</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note: what they like, what was promised</source>
        <translation>备注：喜好、答应过的事</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>OccasionStep</name>
    <message>
        <source>The next twelve months</source>
        <translation>未来十二个月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>No occasions</source>
        <translation>没有节日</translation>
    </message>
    <message>
        <source>There are none in this time.</source>
        <translation>这段时间里没有。</translation>
    </message>
    <message>
        <source>Occasions</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>For which occasion are the letters?</source>
        <translation>这次为哪个节日写信？</translation>
    </message>
    <message>
        <source>{occasion} has no date in this time. Nearest: {days}.</source>
        <translation>这段时间里没有{occasion}。最近的日期：{days}。</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>drawn already</source>
        <translation>已抽签</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Lunar date</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>From today</source>
        <translation>距今天</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Group of the new members</source>
        <translation>新会员加入哪个群</translation>
    </message>
    <message>
        <source>Add the buyers as members</source>
        <translation>把买家加为会员</translation>
    </message>
    <message numerus="yes">
        <source>%Ln buyer(s) of these files are not members yet.</source>
        <translation>
            <numerusform>这些文件里有 %Ln 位买家还不是会员。</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群</translation>
    </message>
</context>
<context>
    <name>OrderCheck</name>
    <message>
        <source>Amount of the order</source>
        <translation>订单金额</translation>
    </message>
    <message>
        <source>Moment of payment</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Order check</source>
        <translation>下单查问</translation>
    </message>
    <message>
        <source>First pick</source>
        <translation>优先</translation>
    </message>
    <message numerus="yes">
        <source>and %n more item(s)</source>
        <translation>
            <numerusform>还有 %n 件新品</numerusform>
        </translation>
    </message>
    <message>
        <source>{item}: “{wording}”</source>
        <translation>{item}：“{wording}”</translation>
    </message>
    <message>
        <source>Say before dispatch</source>
        <translation>发货前说明</translation>
    </message>
    <message>
        <source>Beware</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>Postage</source>
        <translation>邮费</translation>
    </message>
    <message>
        <source>Nobody has granted free shipping.</source>
        <translation>没有设定包邮。</translation>
    </message>
    <message>
        <source>Free shipping</source>
        <translation>包邮</translation>
    </message>
    <message>
        <source>{missing} short</source>
        <translation>还差 {missing}</translation>
    </message>
    <message>
        <source>Cutoff {cutoff}, {left} left.</source>
        <translation>{cutoff} 截单，还有 {left}。</translation>
    </message>
    <message>
        <source>Ships today</source>
        <translation>今天发</translation>
    </message>
    <message>
        <source>Ships that day</source>
        <translation>当天发</translation>
    </message>
    <message>
        <source>Ships {day}</source>
        <translation>{day}发</translation>
    </message>
    <message>
        <source>“{item}” now, {price}</source>
        <translation>“{item}”现在可订，{price}</translation>
    </message>
    <message>
        <source>“{item}” from {moment}, {price}</source>
        <translation>“{item}”{moment} 起，{price}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderDetail</name>
    <message>
        <source>The chosen order</source>
        <translation>选中的订单</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品金额</translation>
    </message>
    <message>
        <source>Postage</source>
        <translation>邮资</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>from {file}</source>
        <translation>来自 {file}</translation>
    </message>
    <message>
        <source>paid or sent together with others: {number}</source>
        <translation>与其他订单合并付款或发货：{number}</translation>
    </message>
    <message>
        <source>made up, counted nowhere</source>
        <translation>刷单，不计入任何统计</translation>
    </message>
    <message>
        <source>Ordered {moment}</source>
        <translation>下单 {moment}</translation>
    </message>
    <message>
        <source>paid {moment}</source>
        <translation>付款 {moment}</translation>
    </message>
    <message>
        <source>dispatched {moment}</source>
        <translation>发货 {moment}</translation>
    </message>
    <message>
        <source>{count} × {title}</source>
        <translation>{count} × {title}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 件</translation>
    </message>
    <message>
        <source>{count} × {title} ({variant}), {price} each</source>
        <translation>{count} × {title}（{variant}），每件 {price}</translation>
    </message>
    <message>
        <source>{count} × {title}, {price} each</source>
        <translation>{count} × {title}，每件 {price}</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>全部订单</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>New items</source>
        <translation>新品</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分页</translation>
    </message>
    <message>
        <source>Add an item…</source>
        <translation>添加新品…</translation>
    </message>
    <message>
        <source>Order number, nick or phone</source>
        <translation>订单号、昵称或电话</translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation>查找订单</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>They come with the order files of Taobao, Tmall, Pinduoduo, Shopify, WooCommerce or any table.</source>
        <translation>它们来自淘宝、天猫、拼多多、Shopify、WooCommerce 的订单文件或任何表格。</translation>
    </message>
    <message>
        <source>Say before dispatch of {item}: “{wording}”</source>
        <translation>{item} 发货前请说明：“{wording}”</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>No such order</source>
        <translation>没有这样的订单</translation>
    </message>
    <message>
        <source>A number is found by its beginning, a nick and a phone only in full.</source>
        <translation>订单号输入开头几位就能找到，昵称和电话要输完整。</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>显示全部订单</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>找到 %Ln 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>截至 {day}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln buyer(s) not members</source>
        <translation>
            <numerusform>%Ln 位买家还不是会员</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherWaysCard</name>
    <message>
        <source>More spent per person, by method</source>
        <translation>每人多消费，各种算法</translation>
    </message>
    <message>
        <source>As in the verdict</source>
        <translation>结论所用</translation>
    </message>
    <message>
        <source>Without the largest orders</source>
        <translation>压低最大的几笔</translation>
    </message>
    <message>
        <source>Plain averages</source>
        <translation>直接比平均</translation>
    </message>
    <message>
        <source>Profit lost by holding out</source>
        <translation>因留对照少赚</translation>
    </message>
    <message>
        <source>Loss spared by holding out</source>
        <translation>因留对照少亏</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Everybody&apos;s place</source>
        <translation>每个人的去处</translation>
    </message>
    <message>
        <source>Letters by lot</source>
        <translation>抽中寄信</translation>
    </message>
    <message>
        <source>Held out by lot</source>
        <translation>抽签留作对照</translation>
    </message>
    <message>
        <source>Letters for certain</source>
        <translation>必寄</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不寄</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) chosen</source>
        <translation>
            <numerusform>名单共 %Ln 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>Why no letter</source>
        <translation>为什么不寄</translation>
    </message>
    <message>
        <source>Why a letter for certain</source>
        <translation>为什么必寄</translation>
    </message>
    <message>
        <source>Everybody in a group</source>
        <translation>群里所有人</translation>
    </message>
    <message>
        <source>Segment…</source>
        <translation>分群…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>This could not be counted</source>
        <translation>没能清点出来</translation>
    </message>
    <message>
        <source>Share held out</source>
        <translation>对照比例</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>抽签号</translation>
    </message>
    <message>
        <source>Held out by lot</source>
        <translation>抽签留作对照</translation>
    </message>
    <message>
        <source>Some get no letter this time, so that it can be seen what letters do. Who, is drawn by lot; they keep every privilege, and helpers never see who they are.</source>
        <translation>这次有一部分人不寄信，好看出信有没有用。是谁由抽签决定；他们的优待一样不少，抄写人也看不到是谁。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>The same seed gives the same draw again.</source>
        <translation>同一个抽签号，每次抽出的结果都一样。</translation>
    </message>
    <message>
        <source>Whom it may reach</source>
        <translation>可寄给谁</translation>
    </message>
    <message>
        <source>What it can show</source>
        <translation>能看出什么</translation>
    </message>
    <message>
        <source>Too few to be sure</source>
        <translation>人数太少，难有把握</translation>
    </message>
    <message>
        <source>To be considered</source>
        <translation>请留意</translation>
    </message>
</context>
<context>
    <name>PersonDeeds</name>
    <message>
        <source>To read ({pattern})</source>
        <translation>便于阅读 ({pattern})</translation>
    </message>
    <message>
        <source>Every field ({pattern})</source>
        <translation>全部字段 ({pattern})</translation>
    </message>
    <message>
        <source>Save everything about {name}</source>
        <translation>导出 {name} 的全部资料</translation>
    </message>
    <message>
        <source>{file} holds everything that the shop knows of this person. The register has an entry of it.</source>
        <translation>店里关于此人的全部资料都在 {file} 里。资料去向登记已记下这一笔。</translation>
    </message>
</context>
<context>
    <name>PersonalPage</name>
    <message>
        <source>Personal data</source>
        <translation>个人资料</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>存为表格…</translation>
    </message>
    <message>
        <source>How long data are kept</source>
        <translation>资料保留多久</translation>
    </message>
    <message>
        <source>Erased people</source>
        <translation>已彻底删除的人</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) erased; of each only a number is left.</source>
        <translation>
            <numerusform>已彻底删除 %n 人，每人只留下一个编号。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has been erased.</source>
        <translation>还没有彻底删除过谁。</translation>
    </message>
    <message>
        <source>Tables ({pattern})</source>
        <translation>表格 ({pattern})</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>存为表格</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) saved in {file}.</source>
        <translation>
            <numerusform>%n 条登记已存入 {file}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recipient, by whom, campaign</source>
        <translation>接收人、经手人、活动</translation>
    </message>
    <message>
        <source>Search the register</source>
        <translation>搜索登记</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Which data</source>
        <translation>哪些资料</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Who got which data</source>
        <translation>资料去向登记</translation>
    </message>
    <message>
        <source>Nobody got any data yet</source>
        <translation>还没有资料给过别人</translation>
    </message>
    <message>
        <source>Packs that are printed, saved or handed out are noted here, and whatever else leaves the shop.</source>
        <translation>抄写稿的打印、存盘、交出都记在这里，其他离开店铺的资料也一样。</translation>
    </message>
    <message>
        <source>Nothing is like that</source>
        <translation>没有这样的登记</translation>
    </message>
    <message>
        <source>Look for part of a name or a campaign.</source>
        <translation>试试人名或活动名里的几个字。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) in the register</source>
        <translation>
            <numerusform>%Ln 条登记</numerusform>
        </translation>
    </message>
    <message>
        <source>Packs, after they are due (days)</source>
        <translation>抄写稿，到期后（天）</translation>
    </message>
    <message>
        <source>Who answered whom (days)</source>
        <translation>谁回复了谁（天）</translation>
    </message>
    <message>
        <source>Messages a day (days)</source>
        <translation>每日消息数（天）</translation>
    </message>
    <message>
        <source>This register (days)</source>
        <translation>资料去向登记（天）</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the second place</source>
        <translation>选择第二备份位置</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>No second place any more</source>
        <translation>不再使用第二备份位置</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>第二备份位置</translation>
    </message>
    <message>
        <source>None yet. A USB stick or a synced folder keeps the backups safe when this computer is lost.</source>
        <translation>还没有。用 U 盘或同步文件夹另存一份，电脑丢了备份也还在。</translation>
    </message>
    <message>
        <source>Backups are copied there with the next one.</source>
        <translation>下次备份时会一并复制过去。</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>Brought up to date on {moment}.</source>
        <translation>已于 {moment} 同步。</translation>
    </message>
    <message>
        <source>It was up to date on {moment}.</source>
        <translation>上次同步是 {moment}。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
</context>
<context>
    <name>PlanChart</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>{name}, {day}: %n letter(s)</source>
        <translation>
            <numerusform>{name}，{day}：%n 封</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTiles</name>
    <message>
        <source>Begin by</source>
        <translation>最迟开始</translation>
    </message>
    <message>
        <source>To spare</source>
        <translation>宽裕</translation>
    </message>
    <message>
        <source>Last letter</source>
        <translation>最后一封</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>写不完</translation>
    </message>
    <message>
        <source>if begun on {day}</source>
        <translation>若 {day}开始</translation>
    </message>
    <message>
        <source>all are written in time</source>
        <translation>全部来得及写好</translation>
    </message>
    <message>
        <source>do not fit in time</source>
        <translation>封来不及写</translation>
    </message>
    <message>
        <source>too late for all of them</source>
        <translation>已赶不及全部写完</translation>
    </message>
    <message>
        <source>the last day on which writing can begin</source>
        <translation>再晚开始就写不完</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>晚了 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>should have begun earlier</source>
        <translation>本该早些开始</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>before it gets tight</source>
        <translation>之后就紧了</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Letters by helper and day</source>
        <translation>每位抄写人每天的封数</translation>
    </message>
    <message>
        <source>Who writes when</source>
        <translation>谁在哪天写</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>Everything here is in the shop already, or has a problem.</source>
        <translation>文件里的内容店里都有了，或者有问题。</translation>
    </message>
    <message>
        <source>There is not one row in it.</source>
        <translation>里面一行也没有。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群</translation>
    </message>
    <message>
        <source>Group of those for whom the list names none</source>
        <translation>名单没写群的人，加入</translation>
    </message>
    <message>
        <source>Change columns…</source>
        <translation>更改列…</translation>
    </message>
    <message>
        <source>Columns as last time.</source>
        <translation>列与上次相同。</translation>
    </message>
    <message>
        <source>The columns were recognised.</source>
        <translation>已认出各列。</translation>
    </message>
    <message>
        <source>New orders</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>New members</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>New campaigns</source>
        <translation>新活动</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message numerus="yes">
        <source>in %n file(s)</source>
        <translation>
            <numerusform>共 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>come in</source>
        <translation>将导入</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>stay as they are</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>are updated</source>
        <translation>将更新</translation>
    </message>
    <message>
        <source>Not members</source>
        <translation>非会员</translation>
    </message>
    <message>
        <source>Buyers not members</source>
        <translation>买家非会员</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>can be added next</source>
        <translation>接着可以添加</translation>
    </message>
    <message>
        <source>wait to be matched</source>
        <translation>等待匹配</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open to print</source>
        <translation>打开并打印</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Mark as printed</source>
        <translation>记为已打印</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Print them with boxes</source>
        <translation>留方格打印</translation>
    </message>
    <message>
        <source>PDF files ({pattern})</source>
        <translation>PDF 文件 ({pattern})</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>of {pages}</source>
        <translation>共 {pages} 页</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>{file} is there.</source>
        <translation>{file} 已存好。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>{file} is there. Once it is printed, mark it so: its letters then count as printed.</source>
        <translation>{file} 已存好。打印之后请按“记为已打印”，这些信才算已打印。</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
</context>
<context>
    <name>QuarterPicker</name>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>The quarter before</source>
        <translation>上一季度</translation>
    </message>
    <message>
        <source>The quarter after</source>
        <translation>下一季度</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Reading the files</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Reading. Nothing is written yet.</source>
        <translation>正在读取，还没有写入任何内容。</translation>
    </message>
</context>
<context>
    <name>Recommended</name>
    <message>
        <source>May please them</source>
        <translation>可能喜欢</translation>
    </message>
    <message>
        <source>{item}, {price}</source>
        <translation>{item}，{price}</translation>
    </message>
</context>
<context>
    <name>RehearsalCard</name>
    <message>
        <source>Try now</source>
        <translation>现在演练</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>恢复演练</translation>
    </message>
    <message>
        <source>Once a week the newest backup is opened, checked, and compared with what it was when made.</source>
        <translation>每周打开最新的备份检查一遍，并与刚做好时对比。</translation>
    </message>
    <message>
        <source>Not held yet.</source>
        <translation>还没有演练过。</translation>
    </message>
    <message>
        <source>not sound</source>
        <translation>不完好</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>{rows} rows were counted in it.</source>
        <translation>清点了 {rows} 条记录。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>The shop as it was on {moment}</source>
        <translation>{moment} 时的店铺</translation>
    </message>
    <message>
        <source>Everything done since then will be gone from the shop. A backup of it as it is now is made first, so that you can come back. Who was erased since is erased again.</source>
        <translation>此后做的一切都会从店里消失。恢复前会先备份现在的店铺，以便您反悔。此后彻底删除过的人会再次删除。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>It cannot be restored as it is. Choose another one.</source>
        <translation>它已无法恢复，请换一份。</translation>
    </message>
    <message>
        <source>This backup is damaged</source>
        <translation>这份备份已损坏</translation>
    </message>
    <message>
        <source>It can be read, but its file is no longer what it was when it was made.</source>
        <translation>还能读，但文件和当初做好时不一样了。</translation>
    </message>
    <message>
        <source>This backup has changed</source>
        <translation>这份备份变过</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>里面有</translation>
    </message>
    <message>
        <source>then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>This cannot be read any more.</source>
        <translation>这部分读不出来了。</translation>
    </message>
    <message>
        <source>What was done last</source>
        <translation>最后做的事</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>还没有做任何事。</translation>
    </message>
    <message>
        <source>{moment}, {who}</source>
        <translation>{moment}，{who}</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) added</source>
        <translation>
            <numerusform>新增 %Ln 笔订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) added</source>
        <translation>
            <numerusform>新增 %Ln 位会员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) added</source>
        <translation>
            <numerusform>新增 %Ln 次活动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>更新 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out for their problems</source>
        <translation>
            <numerusform>%Ln 行有问题，没有导入</numerusform>
        </translation>
    </message>
    <message>
        <source>{counts}. It can be taken back with Undo.</source>
        <translation>{counts}。可以用“撤销”收回。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>ReviewBody</name>
    <message>
        <source>{campaigns}, each weighted by how surely it is known</source>
        <translation>{campaigns}，越有把握的权重越大</translation>
    </message>
    <message>
        <source>Revenue per person</source>
        <translation>每人消费</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>Print or save</source>
        <translation>打印或保存</translation>
    </message>
    <message>
        <source>Reckoning</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>People with a letter are compared with those held out.</source>
        <translation>正在把收到信的人和留作对照的人作比较。</translation>
    </message>
    <message>
        <source>Nothing to review in this quarter</source>
        <translation>这个季度没有可复盘的</translation>
    </message>
    <message>
        <source>No letters were posted in it, and no window closed. A review comes 90 days after letters arrive.</source>
        <translation>这个季度没有寄信，也没有观察期结束。信寄到 90 天后才能复盘。</translation>
    </message>
    <message>
        <source>Go to the letters</source>
        <translation>去看信件</translation>
    </message>
    <message>
        <source>Review of {quarter}</source>
        <translation>{quarter}复盘</translation>
    </message>
    <message>
        <source>orders until {day}</source>
        <translation>订单截至 {day}</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Role of {name}</source>
        <translation>{name} 的角色</translation>
    </message>
    <message>
        <source>The decision is kept in the history, with the reason and who took it.</source>
        <translation>决定会连同原因和决定人记入历史。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Such as: many people answer her, and she welcomes newcomers</source>
        <translation>例如：很多人回应她，她也欢迎新人</translation>
    </message>
</context>
<context>
    <name>SecurityCard</name>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>The shop&apos;s file and its backups are encrypted.</source>
        <translation>店铺文件和备份已加密。</translation>
    </message>
    <message>
        <source>The shop&apos;s file is not encrypted: whoever copies it can read it.</source>
        <translation>店铺文件没有加密：谁拷走文件，谁就能看到内容。</translation>
    </message>
    <message>
        <source>Change the password…</source>
        <translation>更改密码…</translation>
    </message>
    <message>
        <source>Recovery sheet…</source>
        <translation>恢复凭条…</translation>
    </message>
    <message>
        <source>Take the encryption away…</source>
        <translation>取消加密…</translation>
    </message>
    <message>
        <source>Encrypt…</source>
        <translation>加密…</translation>
    </message>
    <message>
        <source>Encryption needs an add-on. Start the program once with: {command}</source>
        <translation>加密需要附加组件。请这样启动一次程序：{command}</translation>
    </message>
    <message numerus="yes">
        <source>%n copy (copies) have another password, or none.</source>
        <translation>
            <numerusform>有 %n 份副本的密码不同，或没有加密。</numerusform>
        </translation>
    </message>
    <message>
        <source>Encrypt them</source>
        <translation>一并加密</translation>
    </message>
    <message>
        <source>Forget the key in the keyring</source>
        <translation>从钥匙串移除密钥</translation>
    </message>
    <message>
        <source>Encrypt the shop</source>
        <translation>加密店铺</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>The recovery sheet of the old password opens nothing then: print a new one.</source>
        <translation>旧密码的恢复凭条随之失效，请打印新的。</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>The shop and its backups will lie open on the disk: whoever copies them can read them.</source>
        <translation>店铺和备份将不加密地放在磁盘上：谁拷走文件，谁就能看到内容。</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>取消加密</translation>
    </message>
    <message>
        <source>recovery sheet.pdf</source>
        <translation>恢复凭条.pdf</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复凭条</translation>
    </message>
    <message>
        <source>Print {file} and delete it: it opens the shop.</source>
        <translation>请打印 {file}，然后删掉文件：凭它就能打开店铺。</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>闲置多久后锁定</translation>
    </message>
    <message>
        <source>Set a password for the lock…</source>
        <translation>设置锁定密码…</translation>
    </message>
    <message>
        <source>Remove the lock</source>
        <translation>取消锁定密码</translation>
    </message>
    <message>
        <source>The lock hides the window until this password is typed. It belongs to this desk.</source>
        <translation>锁定后窗口内容会隐藏，输入此密码才能解开。密码只用于这台电脑。</translation>
    </message>
    <message>
        <source>Password for the lock</source>
        <translation>锁定密码</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SegmentEditor</name>
    <message>
        <source>Name of the segment</source>
        <translation>分群名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>How it is shown</source>
        <translation>显示方式</translation>
    </message>
    <message>
        <source>There is a mistake in the text. It can be mended there.</source>
        <translation>文字中有错误，可以在那里改正。</translation>
    </message>
    <message>
        <source>This segment is a text</source>
        <translation>这个分群是一段文字</translation>
    </message>
    <message>
        <source>Its brackets stand too deep for lines. It can be changed as text.</source>
        <translation>括号太深，无法用行显示。可以按文字修改。</translation>
    </message>
    <message>
        <source>members in it now</source>
        <translation>目前的会员数</translation>
    </message>
    <message numerus="yes">
        <source>member(s) in it now</source>
        <translation>
            <numerusform>位会员目前在内</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentFilter</name>
    <message>
        <source>Take the segment away</source>
        <translation>去掉分群</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Take the segment {name} away</source>
        <translation>去掉分群 {name}</translation>
    </message>
</context>
<context>
    <name>SegmentText</name>
    <message>
        <source>Condition as text</source>
        <translation>条件文字</translation>
    </message>
    <message>
        <source>Fields such as group, tag, city, spent_180d, orders_365d, last_order_days; = != &lt; &gt; in (…) contains, is empty; and, or, not, brackets. Texts stand in quotation marks.</source>
        <translation>字段如 group、tag、city、spent_180d、orders_365d、last_order_days；= != &lt; &gt; in (…) contains、is empty；and、or、not、括号。文字要加引号。</translation>
    </message>
</context>
<context>
    <name>SegmentWords</name>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>不超过</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>不少于</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>是其中之一</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>不是其中任何一个</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>is at the latest</source>
        <translation>不晚于</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>晚于</translation>
    </message>
    <message>
        <source>is at the earliest</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Traditional Chinese</source>
        <translation>繁体中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>formal</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>平实</translation>
    </message>
    <message>
        <source>playful</source>
        <translation>活泼</translation>
    </message>
    <message>
        <source>solar</source>
        <translation>公历</translation>
    </message>
    <message>
        <source>lunar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>such as 200 or 88.50</source>
        <translation>如 200 或 88.50</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>such as 2026-11-22</source>
        <translation>如 2026-11-22</translation>
    </message>
    <message>
        <source>This is no amount; write it like 200 or 88.50.</source>
        <translation>这不是金额，请写成 200 或 88.50 这样。</translation>
    </message>
    <message>
        <source>A whole number is needed here.</source>
        <translation>这里需要整数。</translation>
    </message>
    <message>
        <source>A number is needed here.</source>
        <translation>这里需要数字。</translation>
    </message>
    <message>
        <source>Write the day like 2026-11-22.</source>
        <translation>请把日期写成 2026-11-22 这样。</translation>
    </message>
    <message>
        <source>Possible are only: {values}</source>
        <translation>只能是：{values}</translation>
    </message>
</context>
<context>
    <name>SegmentsDialog</name>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Recency and frequency</source>
        <translation>最近购买与频次</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>新建分群</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Show in Members</source>
        <translation>在会员页显示</translation>
    </message>
    <message>
        <source>There is a segment {name} already. Shall this one take its place?</source>
        <translation>已有分群 {name}。要用这个代替吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>代替</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>No segment yet</source>
        <translation>还没有分群</translation>
    </message>
    <message>
        <source>Save the first one under a name.</source>
        <translation>请先取名保存第一个。</translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>What was changed in {name} is not saved.</source>
        <translation>对“{name}”的改动还没有保存。</translation>
    </message>
    <message>
        <source>new segment</source>
        <translation>新分群</translation>
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
        <source>Show them</source>
        <translation>查看</translation>
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
        <source>Goods after the shop&apos;s discounts</source>
        <translation>店铺优惠后的商品金额</translation>
    </message>
    <message>
        <source>What is paid after all coupons</source>
        <translation>所有优惠券之后的实付金额</translation>
    </message>
    <message>
        <source>Free shipping goes by</source>
        <translation>包邮按什么金额算</translation>
    </message>
    <message>
        <source>Countdown to the cutoff (minutes)</source>
        <translation>截单前多少分钟开始倒计时</translation>
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
</context>
<context>
    <name>SeveralMenu</name>
    <message>
        <source>Change selected</source>
        <translation>修改所选</translation>
    </message>
    <message>
        <source>Set {field}…</source>
        <translation>设置 {field}…</translation>
    </message>
    <message>
        <source>Give a tag…</source>
        <translation>加标签…</translation>
    </message>
    <message>
        <source>Take a tag away…</source>
        <translation>去掉标签…</translation>
    </message>
    <message>
        <source>Put into a group…</source>
        <translation>加入群…</translation>
    </message>
    <message>
        <source>Take out of a group…</source>
        <translation>移出群…</translation>
    </message>
    <message>
        <source>Language…</source>
        <translation>语言…</translation>
    </message>
    <message>
        <source>Form of address…</source>
        <translation>称呼方式…</translation>
    </message>
    <message>
        <source>Register of talk…</source>
        <translation>说话风格…</translation>
    </message>
    <message>
        <source>Always write to them…</source>
        <translation>每次都寄信…</translation>
    </message>
    <message>
        <source>Need not always write to them…</source>
        <translation>不必每次寄信…</translation>
    </message>
    <message>
        <source>Do not pursue…</source>
        <translation>不要打扰…</translation>
    </message>
    <message>
        <source>Pursue again…</source>
        <translation>恢复联系…</translation>
    </message>
    <message>
        <source>No more letters…</source>
        <translation>不再寄信…</translation>
    </message>
    <message>
        <source>Set a field…</source>
        <translation>设置字段…</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Privileges of {group}</source>
        <translation>{group} 的优待</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Print or save</source>
        <translation>打印或保存</translation>
    </message>
    <message>
        <source>From the terms in force today, by which the order check answers too.</source>
        <translation>依据今天有效的条款，订单查询也以此为准。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SinceWords</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n 次操作</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spending</name>
    <message>
        <source>Net spending month by month</source>
        <translation>逐月净消费</translation>
    </message>
    <message>
        <source>● a letter was posted</source>
        <translation>● 寄过信</translation>
    </message>
    <message>
        <source>Net spending, 12 months</source>
        <translation>近 12 个月净消费</translation>
    </message>
    <message>
        <source>{month}: {amount}</source>
        <translation>{month}：{amount}</translation>
    </message>
</context>
<context>
    <name>StripView</name>
    <message>
        <source>The next twelve weeks</source>
        <translation>未来十二周</translation>
    </message>
</context>
<context>
    <name>StripWords</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>post</source>
        <translation>投递</translation>
    </message>
    <message>
        <source>Letters a week</source>
        <translation>每周抄写封数</translation>
    </message>
    <message>
        <source>no helpers yet</source>
        <translation>还没有抄写人</translation>
    </message>
    <message>
        <source>room for {letters}</source>
        <translation>每周可写 {letters} 封</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s), not planned yet</source>
        <translation>
            <numerusform>%Ln 封，还没排期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s), all posted</source>
        <translation>
            <numerusform>%Ln 封，已全部寄出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s), all written</source>
        <translation>
            <numerusform>%Ln 封，已全部写好</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{written} of %Ln letter(s) written</source>
        <translation>
            <numerusform>抄写 %Ln 封 · 已写 {written}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) to write</source>
        <translation>
            <numerusform>抄写 %Ln 封</numerusform>
        </translation>
    </message>
    <message>
        <source>writing {first} to {last}</source>
        <translation>抄写 {first}到 {last}</translation>
    </message>
    <message>
        <source>posting {first} to {last}</source>
        <translation>投递 {first}到 {last}</translation>
    </message>
    <message>
        <source>Week of {day}: letters to write {load}, room for {capacity}.</source>
        <translation>{day}起的一周：要写 {load} 封，最多能写 {capacity} 封。</translation>
    </message>
</context>
<context>
    <name>TermColumns</name>
    <message>
        <source>Privilege</source>
        <translation>优待</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>给予</translation>
    </message>
    <message>
        <source>On</source>
        <translation>适用日</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>for life</source>
        <translation>终身</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>kept by who held it</source>
        <translation>已享有者保留</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>已收回</translation>
    </message>
</context>
<context>
    <name>TermsView</name>
    <message>
        <source>Tiers and terms</source>
        <translation>等级与条款</translation>
    </message>
    <message>
        <source>New tier</source>
        <translation>新建等级</translation>
    </message>
    <message>
        <source>Change a term</source>
        <translation>更改条款</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Whose terms</source>
        <translation>谁的条款</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>A change holds from its day on; what held before stays to be seen here.</source>
        <translation>更改自其日期起生效；以前的条款仍可在此查看。</translation>
    </message>
    <message>
        <source>Granted to</source>
        <translation>给予谁</translation>
    </message>
    <message>
        <source>Look through past orders</source>
        <translation>查看以往订单</translation>
    </message>
    <message numerus="yes">
        <source>%Ln use(s) of privileges recognised</source>
        <translation>
            <numerusform>识别出 %Ln 次优待使用</numerusform>
        </translation>
    </message>
    <message>
        <source>{counted}, which cost {amount} by estimate.</source>
        <translation>{counted}，估计成本 {amount}。</translation>
    </message>
    <message>
        <source>No use of a privilege was recognised in this quarter.</source>
        <translation>本季度没有识别出优待的使用。</translation>
    </message>
    <message>
        <source>{privilege} {count} times</source>
        <translation>{privilege} {count} 次</translation>
    </message>
    <message>
        <source>Used in this quarter: {used}; {amount} by estimate, booked as cost of the programme.</source>
        <translation>本季度使用：{used}；估计 {amount}，已记为项目费用。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Rename the tier</source>
        <translation>等级改名</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Nothing is granted here yet</source>
        <translation>这里还没有条款</translation>
    </message>
    <message>
        <source>Say from which amount shipping is free, or until when a paid order leaves on the same day.</source>
        <translation>可以写满多少包邮，或几点前付款当天发出。</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
</context>
<context>
    <name>TextBrowser</name>
    <message>
        <source>Letter texts</source>
        <translation>信稿</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>信稿</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>合适</translation>
    </message>
    <message>
        <source>No letter texts</source>
        <translation>没有信稿</translation>
    </message>
    <message>
        <source>They come with the program.</source>
        <translation>信稿随程序一起安装。</translation>
    </message>
    <message>
        <source>What a letter takes</source>
        <translation>一封信要花多少</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手写</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>All helpers</source>
        <translation>所有抄写人</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) a week</source>
        <translation>
            <numerusform>每周 %Ln 封</numerusform>
        </translation>
    </message>
    <message>
        <source>To somebody made up. Underlined: words that differ from letter to letter.</source>
        <translation>收信人是虚构的。划线处每封信不一样。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>{lines} on {pages}</source>
        <translation>{lines} 行，{pages}</translation>
    </message>
    <message>
        <source>{total} = paper {paper} + hand {hand} + stamp {stamp}</source>
        <translation>{total} = 纸封 {paper} + 抄写 {hand} + 邮资 {stamp}</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>This cannot be left empty.</source>
        <translation>这里不能留空。</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>Attributed revenue</source>
        <translation>归因消费</translation>
    </message>
    <message>
        <source>Margin caused by letters</source>
        <translation>信带来的毛利</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>{times} times the cost, by the usual arithmetic</source>
        <translation>花费的 {times} 倍，惯常算法</translation>
    </message>
    <message>
        <source>Told by those held out, once a window has closed.</source>
        <translation>观察期结束后，按对照得出。</translation>
    </message>
    <message>
        <source>95%: {interval}, against those held out</source>
        <translation>95%：{interval}，按对照</translation>
    </message>
    <message>
        <source>held out {count}</source>
        <translation>对照 {count}</translation>
    </message>
    <message>
        <source>returned {count}</source>
        <translation>退回 {count}</translation>
    </message>
    <message>
        <source>set apart {count}</source>
        <translation>另寄 {count}</translation>
    </message>
</context>
<context>
    <name>TimeLineDialog</name>
    <message>
        <source>Time line of {name}</source>
        <translation>{name} 的时间线</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示什么</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Orders, letters, gifts and talks come here.</source>
        <translation>订单、信件、礼物和聊天会列在这里。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} / {total} 条</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{day} {weekday}</translation>
    </message>
    <message>
        <source>Nothing has to be done today</source>
        <translation>今天没有要做的事</translation>
    </message>
    <message>
        <source>Letters, birthdays and imports are told here on their days.</source>
        <translation>到了日子，信件、生日和导入都会在这里提醒。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do</source>
        <translation>
            <numerusform>要做的 %n 件事</numerusform>
        </translation>
    </message>
    <message>
        <source>any day</source>
        <translation>随时</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>晚了 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>post</source>
        <translation>寄出</translation>
    </message>
    <message>
        <source>check in</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>排期</translation>
    </message>
    <message>
        <source>mend</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>festival</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>new item</source>
        <translation>新品</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>review</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>match</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>Check in as posted</source>
        <translation>登记寄出</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>排期</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始筹备</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>看资料</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Read the review</source>
        <translation>看复盘</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Match buyers</source>
        <translation>认领买家</translation>
    </message>
    <message>
        <source>Add members</source>
        <translation>添加会员</translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>比较一下</translation>
    </message>
</context>
<context>
    <name>TrustCard</name>
    <message>
        <source>Can it be trusted?</source>
        <translation>能不能信</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>{file} is encrypted</source>
        <translation>{file} 已加密</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Or the code of the recovery sheet.</source>
        <translation>也可以输入恢复凭条上的恢复码。</translation>
    </message>
    <message>
        <source>Keep the key in the keyring of this computer</source>
        <translation>把密钥存进这台电脑的钥匙串</translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>An amount, such as 69.00</source>
        <translation>金额，如 69.00</translation>
    </message>
    <message>
        <source>A time, such as 17:00</source>
        <translation>时间，如 17:00</translation>
    </message>
    <message>
        <source>Hours before the launch, such as 24</source>
        <translation>上架前的小时数，如 24</translation>
    </message>
    <message>
        <source>Hours until the answer, such as 4</source>
        <translation>答复所需小时数，如 4</translation>
    </message>
    <message>
        <source>1: allowed, 0: not allowed</source>
        <translation>1：可以，0：不可以</translation>
    </message>
    <message>
        <source>This is not understood. {hint}</source>
        <translation>没有看懂。{hint}</translation>
    </message>
</context>
<context>
    <name>ViewsMenu</name>
    <message>
        <source>Keep this view…</source>
        <translation>保存这个视图…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>保存这个视图</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>视图改名</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>There is a view {name} already. Is it to be replaced?</source>
        <translation>已有视图 {name}。要替换吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>代替</translation>
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
    <name>WaysOut</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>恢复 {moment} 的备份</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Copy what can be read…</source>
        <translation>复制能读出的内容…</translation>
    </message>
    <message>
        <source>Open another shop…</source>
        <translation>打开另一家店铺…</translation>
    </message>
    <message>
        <source>What is there now is kept beside it under another name.</source>
        <translation>现有的文件会改名留在旁边。</translation>
    </message>
    <message>
        <source>Into a new shop; the damaged file stays as it is.</source>
        <translation>复制到一家新店铺，损坏的文件原样不动。</translation>
    </message>
    <message>
        <source>To look around; nothing can be changed.</source>
        <translation>只能查看，不能改动。</translation>
    </message>
    <message>
        <source>When whoever holds the file has let it go.</source>
        <translation>等占用文件的一方放开之后。</translation>
    </message>
    <message>
        <source>Leave this one as it is.</source>
        <translation>这一家先不动。</translation>
    </message>
</context>
<context>
    <name>WeekField</name>
    <message>
        <source>Whole minutes from 0 to {most}, please.</source>
        <translation>请填 0 到 {most} 的整数分钟。</translation>
    </message>
</context>
<context>
    <name>WithdrawTerm</name>
    <message>
        <source>Take away: {privilege}</source>
        <translation>收回：{privilege}</translation>
    </message>
    <message>
        <source>This was promised for life: only the owner can take it away.</source>
        <translation>这是终身许诺：只有店主能收回。</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The owner&apos;s name</source>
        <translation>店主的名字</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>New campaign</source>
        <translation>新活动</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>A text of your own…</source>
        <translation>用自己的信稿…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Draw the campaign</source>
        <translation>抽签，开始活动</translation>
    </message>
    <message>
        <source>Letter texts ({pattern})</source>
        <translation>信稿 ({pattern})</translation>
    </message>
    <message>
        <source>A text of your own</source>
        <translation>用自己的信稿</translation>
    </message>
    <message>
        <source>Choose these</source>
        <translation>选这些</translation>
    </message>
    <message numerus="yes">
        <source>{occasion}, {day}: %Ln letter(s) will be drawn, and {held} people held out. The draw is for good: nobody can change afterwards who gets a letter, and what it says.</source>
        <translation>
            <numerusform>{occasion}，{day}：将抽出 %Ln 封信，{held} 人留作对照。抽签后就定下来了：给谁写、写什么，谁也不能再改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽签</translation>
    </message>
    <message>
        <source>1  Occasion</source>
        <translation>1  节日</translation>
    </message>
    <message>
        <source>2  Text</source>
        <translation>2  信稿</translation>
    </message>
    <message>
        <source>3  People</source>
        <translation>3  名单</translation>
    </message>
    <message>
        <source>4  Plan and draw</source>
        <translation>4  排期与抽签</translation>
    </message>
    <message>
        <source>This occasion is drawn already; please choose another one.</source>
        <translation>这个节日已经抽过签了，请另选一个。</translation>
    </message>
    <message>
        <source>{occasion}, {day}</source>
        <translation>{occasion}，{day}</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>Remove {word}</source>
        <translation>去掉 {word}</translation>
    </message>
</context>
<context>
    <name>_ChoiceLine</name>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>One place up</source>
        <translation>上移一位</translation>
    </message>
    <message>
        <source>Remove the choice</source>
        <translation>删除这个选项</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 位会员</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%Ln letter(s)</source>
        <translation>
            <numerusform>%Ln 封</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Granted</name>
    <message>
        <source>Also granted</source>
        <translation>其他优待</translation>
    </message>
</context>
<context>
    <name>_PairLine</name>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>_Side</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>_WhySpoiled</name>
    <message>
        <source>Spoiled letters</source>
        <translation>写坏的信</translation>
    </message>
    <message>
        <source>Mark as spoiled</source>
        <translation>记为写坏</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) to look at before printing</source>
        <translation>
            <numerusform>打印前请看看这 %Ln 封</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 封</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>This is a mistake of the program, not yours. What you did last may not have been saved; everything before is. It was noted in the log.</source>
        <translation>这是程序的错，不是您的错。刚才做的可能没有存下，之前的都在。已记入日志。</translation>
    </message>
    <message>
        <source>Show report…</source>
        <translation>查看报告…</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>Order files</source>
        <translation>订单文件</translation>
    </message>
    <message>
        <source>Member lists, or order files with buyers</source>
        <translation>会员名单，或有买家的订单文件</translation>
    </message>
    <message>
        <source>Table of past campaigns</source>
        <translation>以往活动的表格</translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <translation>表格 ({patterns})</translation>
    </message>
    <message>
        <source>Tables and cards ({patterns})</source>
        <translation>表格和名片 ({patterns})</translation>
    </message>
    <message>
        <source>All files ({patterns})</source>
        <translation>所有文件 ({patterns})</translation>
    </message>
</context>
<context>
    <name>job_files</name>
    <message>
        <source>Job file for a helper</source>
        <translation>给抄写人的任务文件</translation>
    </message>
    <message>
        <source>Job files ({pattern})</source>
        <translation>任务文件 ({pattern})</translation>
    </message>
    <message>
        <source>{file} holds the names, addresses and words of these letters, and nothing else of the shop. Whoever has the file can read it: send it the way you would send the letters. It opens until {day}.</source>
        <translation>{file} 里只有这些信的姓名、地址和内容，没有店铺的其他资料。谁拿到文件都能看，请像对待这些信一样小心发送。有效期到 {day}。</translation>
    </message>
    <message>
        <source>Answer of a helper</source>
        <translation>抄写人的回复</translation>
    </message>
    <message>
        <source>Answers ({pattern})</source>
        <translation>回复文件 ({pattern})</translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>已抽签</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>打印中</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>抄写中</translation>
    </message>
    <message>
        <source>posting</source>
        <translation>投递中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>{campaign} · {number}</source>
        <translation>{campaign} 第 {number} 批</translation>
    </message>
    <message>
        <source>today</source>
        <translation>就是今天</translation>
    </message>
</context>
<context>
    <name>members_export</name>
    <message>
        <source>Workbooks ({pattern})</source>
        <translation>工作簿 ({pattern})</translation>
    </message>
    <message>
        <source>Tables as text ({pattern})</source>
        <translation>文本表格 ({pattern})</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>存为表格</translation>
    </message>
    <message>
        <source>Members {day}</source>
        <translation>会员 {day}</translation>
    </message>
    <message>
        <source>{file} holds {count} members. The register has an entry of it.</source>
        <translation>{file} 含 {count} 位会员，已记入登记簿。</translation>
    </message>
</context>
<context>
    <name>members_paste</name>
    <message>
        <source>There are no rows to take over. Copy them in the spreadsheet together with the row of their titles, then come back.</source>
        <translation>没有可导入的行。请在表格中连同标题行一起复制，再回到这里。</translation>
    </message>
    <message>
        <source>Copied rows</source>
        <translation>复制的行</translation>
    </message>
</context>
<context>
    <name>mending</name>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>恢复 {moment} 的备份</translation>
    </message>
    <message>
        <source>Where the new shop goes</source>
        <translation>新店铺存到哪里</translation>
    </message>
    <message>
        <source>Shops ({pattern})</source>
        <translation>店铺文件 ({pattern})</translation>
    </message>
    <message>
        <source>{read} rows were copied to the new shop, which has the same password. Pages of the file that cannot be decrypted any more: {pages}. Rows known to be missing: {missing}. The damaged file was not changed.</source>
        <translation>已把 {read} 行复制到新店铺文件，密码不变。文件中再也无法解密的页：{pages}。已知缺少的行：{missing}。损坏的文件没有改动。</translation>
    </message>
    <message>
        <source>{read} rows were copied to the new shop. Known to be missing: {missing}. The damaged file was not changed.</source>
        <translation>已把 {read} 条记录复制到新店铺，确知缺失 {missing} 条。损坏的文件没有改动。</translation>
    </message>
    <message>
        <source>Open another shop</source>
        <translation>打开另一家店铺</translation>
    </message>
</context>
<context>
    <name>passwords</name>
    <message>
        <source>Done. Backups and copies rewritten: {count}.</source>
        <translation>完成，另有 {count} 份备份和副本也重新写过。</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Campaigns</source>
        <translation>各次活动</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>Attributed</source>
        <translation>归因</translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <translation>回头率之差</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>{revenue} · {times}×</source>
        <translation>{revenue} · {times} 倍</translation>
    </message>
    <message>
        <source>Q{number} {year}</source>
        <translation>{year} 年第 {number} 季度</translation>
    </message>
    <message>
        <source>open until {day}</source>
        <translation>观察期到 {day}</translation>
    </message>
    <message>
        <source>{verdict}, told in {quarter}</source>
        <translation>{verdict}，计入 {quarter}</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>纸封</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>抄写</translation>
    </message>
    <message>
        <source>postage</source>
        <translation>邮资</translation>
    </message>
    <message>
        <source>gifts</source>
        <translation>礼物</translation>
    </message>
    <message>
        <source>privileges</source>
        <translation>会员优待</translation>
    </message>
    <message>
        <source>earlier letters</source>
        <translation>以前的信</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>{value} ({low} to {high})</source>
        <translation>{value}（{low} 到 {high}）</translation>
    </message>
    <message>
        <source>{value} points ({low} to {high})</source>
        <translation>{value} 点（{low} 到 {high}）</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}到 {last}</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>The shop {path} is already open in another window that does not answer. Close that one first.</source>
        <translation>店铺 {path} 已在另一个窗口中打开，但那个窗口没有响应。请先关掉它。</translation>
    </message>
    <message>
        <source>There is no password yet that would open the lock. Set one in the settings, under Security.</source>
        <translation>还没有解锁用的密码。请先在设置的“安全”里设一个。</translation>
    </message>
    <message>
        <source>Checking the shop</source>
        <translation>正在检查店铺文件</translation>
    </message>
    <message>
        <source>There is no shop at {path} yet: import something into it, or make a demo shop.</source>
        <translation>{path} 还没有店铺：请先导入资料，或建一个演示店铺。</translation>
    </message>
    <message>
        <source>{name} is a helper&apos;s job, not a shop. Named without a command it opens in a window.</source>
        <translation>{name} 是帮手的任务文件，不是店铺。不带命令地写上它，就会在窗口中打开。</translation>
    </message>
    <message>
        <source>Import orders from {count} file(s)</source>
        <translation>从 {count} 个文件导入订单</translation>
    </message>
    <message>
        <source>There is no screen here for the window. The commands import, members, privileges, campaign, plan, print, check-in and review do the same work (see --help), and demo walks through all of it by itself.</source>
        <translation>这里没有可以显示窗口的屏幕。用 import、members、privileges、campaign、plan、print、check-in 和 review 这些命令也能做同样的事（见 --help），demo 会自动走一遍全部流程。</translation>
    </message>
    <message>
        <source>Or say with --map FIELD=COLUMN, once for each, which column is what.</source>
        <translation>也可以用 --map 字段=列名 逐一说明哪一列是什么。</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，没有任何改动。</translation>
    </message>
    <message>
        <source>No member was found.</source>
        <translation>没有找到会员。</translation>
    </message>
    <message>
        <source>The last day, {last}, lies before the first, {first}.</source>
        <translation>最后一天 {last} 早于第一天 {first}。</translation>
    </message>
    <message>
        <source>Say before dispatch of {item}: “{wording}”</source>
        <translation>{item} 发货前请说明：“{wording}”</translation>
    </message>
    <message>
        <source>“{text}” is not an amount of money; write it like 78 or 78.50.</source>
        <translation>“{text}”不是金额，请写成 78 或 78.50 这样。</translation>
    </message>
    <message>
        <source>no, {amount} more</source>
        <translation>否，还差 {amount}</translation>
    </message>
    <message>
        <source>{day} (today)</source>
        <translation>{day}（今天）</translation>
    </message>
    <message>
        <source>Asked not to be written to any more.</source>
        <translation>本人要求不再收信。</translation>
    </message>
    <message>
        <source>Has not agreed to receive letters.</source>
        <translation>还没有同意收信。</translation>
    </message>
    <message>
        <source>Is marked as not to be pursued.</source>
        <translation>已标记为不再打扰。</translation>
    </message>
    <message>
        <source>Has no address that a letter can reach.</source>
        <translation>没有能寄到信的地址。</translation>
    </message>
    <message>
        <source>Somebody of this household was written to less than {days} days ago.</source>
        <translation>这一户在 {days} 天之内已收到过信。</translation>
    </message>
    <message>
        <source>Shares one letter with somebody of the same household.</source>
        <translation>与同一户的人合收一封信。</translation>
    </message>
    <message>
        <source>Was held out of a recent campaign and surely gets this letter.</source>
        <translation>最近的活动里被留作对照，这次一定寄信。</translation>
    </message>
    <message>
        <source>Is on the list of those who always get a letter.</source>
        <translation>在“一定要寄”的名单上。</translation>
    </message>
    <message>
        <source>There is no working day within {days} days of {day}: look at the weekdays off and the holidays in the settings.</source>
        <translation>{day} 前后 {days} 天内没有工作日，请检查设置里的每周休息日和节假日。</translation>
    </message>
    <message>
        <source>Arms as large as drawn</source>
        <translation>人数与抽签一致</translation>
    </message>
    <message>
        <source>Earlier spending alike</source>
        <translation>以往消费相当</translation>
    </message>
    <message>
        <source>Orders recognised alike</source>
        <translation>订单识别率相当</translation>
    </message>
    <message>
        <source>Held out, yet got a letter</source>
        <translation>对照里误收到信</translation>
    </message>
    <message>
        <source>Letters returned or not posted</source>
        <translation>退回或没寄出</translation>
    </message>
    <message>
        <source>Days between both windows</source>
        <translation>两组观察期相差天数</translation>
    </message>
    <message>
        <source>Window closed, refunds in</source>
        <translation>观察期已满</translation>
    </message>
    <message>
        <source>Both arms have the sizes that the draw gives (p = {p}).</source>
        <translation>两组人数与抽签一致（p = {p}）。</translation>
    </message>
    <message>
        <source>The arms&apos; sizes are not what the draw gives (p = {p}): find out who is missing before you trust the comparison.</source>
        <translation>两组人数与抽签不符（p = {p}）：先查清缺了谁，再相信比较结果。</translation>
    </message>
    <message>
        <source>Nobody noted which share was meant to be held out, so the arms&apos; sizes cannot be checked.</source>
        <translation>没有记下原定的对照比例，无法核对两组人数。</translation>
    </message>
    <message>
        <source>Before the draw the letter arm spent {share} against those held out: chance explains that, and it is adjusted for.</source>
        <translation>抽签前，收信组的消费比对照组 {share}：属于偶然范围，计算时已拉平。</translation>
    </message>
    <message>
        <source>Before the draw the letter arm spent {share} against those held out, more than chance explains: was the draw changed by hand?</source>
        <translation>抽签前，收信组的消费比对照组 {share}，超出偶然范围：抽签结果是否被人改动过？</translation>
    </message>
    <message>
        <source>There is no earlier spending to compare the arms by.</source>
        <translation>没有以往消费可供比较两组。</translation>
    </message>
    <message>
        <source>Orders can be recognised for {letters} of the letter arm and {held_out} of those held out.</source>
        <translation>收信组有 {letters} 的人、对照组有 {held_out} 的人能认出订单。</translation>
    </message>
    <message>
        <source>Orders can be recognised for {letters} of the letter arm but {held_out} of those held out: match the unknown buyers first.</source>
        <translation>收信组有 {letters} 的人能认出订单，对照组只有 {held_out}：请先认领未识别的买家。</translation>
    </message>
    <message>
        <source>It is not known for whom orders can be recognised, so the arms cannot be compared in this.</source>
        <translation>不知道哪些人的订单认得出来，这一项无法比较两组。</translation>
    </message>
    <message>
        <source>Nobody who was held out got a letter.</source>
        <translation>留作对照的人都没有收到信。</translation>
    </message>
    <message>
        <source>Held out, yet got a letter: {count}. They stay in their arm, which makes the letters look weaker than they are.</source>
        <translation>留作对照却收到信的有 {count} 人。他们仍算在对照组，因此信的作用会显得偏小。</translation>
    </message>
    <message>
        <source>Letters returned: {returned}, never posted: {unposted}. Their people stay in the letter arm, as drawn.</source>
        <translation>退回 {returned} 封，始终没寄出 {unposted} 封。这些人按抽签仍算在收信组。</translation>
    </message>
    <message>
        <source>The letters were posted about when it was planned, so both arms are counted over the same days.</source>
        <translation>信大致按计划寄出，两组统计的是同一段日子。</translation>
    </message>
    <message>
        <source>Most letters were posted {days} days later than planned, but people held out are counted from the planned day: a season between the two looks like an effect of the letters. Read the result with care.</source>
        <translation>多数信比计划晚寄 {days} 天，而对照组从计划那天算起：两者之间若有淡旺季，会看着像信的作用。结果请谨慎看待。</translation>
    </message>
    <message>
        <source>Most letters were posted {days} days earlier than planned, but people held out are counted from the planned day: a season between the two looks like an effect of the letters. Read the result with care.</source>
        <translation>多数信比计划早寄 {days} 天，而对照组从计划那天算起：两者之间若有淡旺季，会看着像信的作用。结果请谨慎看待。</translation>
    </message>
    <message>
        <source>There are not two arms whose windows could be compared.</source>
        <translation>没有两组观察期可供比较。</translation>
    </message>
    <message>
        <source>The window is still open, until {date}.</source>
        <translation>观察期未满，到 {date} 为止。</translation>
    </message>
    <message>
        <source>The window closed on {date}, long enough ago for refunds to be in.</source>
        <translation>观察期已于 {date} 结束，退款也基本到齐。</translation>
    </message>
    <message>
        <source>The window closed on {date}, not long ago: refunds of its last orders may still change the figures.</source>
        <translation>观察期 {date}刚结束：最后几单若有退款，数字还会变。</translation>
    </message>
    <message>
        <source>“{prefix}” cannot begin a letter code: choose two letters from A to Z, other than JI.</source>
        <translation>“{prefix}”不能作信件编号的开头：请用两个英文字母（A–Z），JI 除外。</translation>
    </message>
    <message>
        <source>All letter codes that begin with {series} are used up: choose another prefix.</source>
        <translation>以 {series} 开头的信件编号已经用完，请换一个开头。</translation>
    </message>
    <message>
        <source>“{text}” is not a letter&apos;s code: a code looks like {example}.</source>
        <translation>“{text}”不是信件编号，编号形如 {example}。</translation>
    </message>
    <message>
        <source>{code} is mistyped: its last character does not fit. Please look at the sheet again.</source>
        <translation>{code} 输错了：最后一位对不上。请再看一眼抄写稿。</translation>
    </message>
    <message>
        <source>The share held out must be at least 0 and below 1, but it is {share}.</source>
        <translation>留作对照的比例应不小于 0 且小于 1，现在是 {share}。</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>with the helper</source>
        <translation>抄写中</translation>
    </message>
    <message>
        <source>written</source>
        <translation>写好</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>已寄出</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>spoiled</source>
        <translation>写坏</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Spoiled in writing.</source>
        <translation>抄写时写坏了。</translation>
    </message>
    <message>
        <source>Not found any more.</source>
        <translation>找不到了。</translation>
    </message>
    <message>
        <source>Returned by the post.</source>
        <translation>邮局退回。</translation>
    </message>
    <message>
        <source>{code} is checked in as {state} already; nothing was changed.</source>
        <translation>{code} 已登记为“{state}”，没有改动。</translation>
    </message>
    <message>
        <source>{code} is {current} and cannot become {wanted}; correct its state first.</source>
        <translation>{code} 现在是“{current}”，不能改成“{wanted}”；请先更正它的状态。</translation>
    </message>
    <message>
        <source>{code} is {current}: to make it {wanted}, please give a reason.</source>
        <translation>{code} 现在是“{current}”，要改成“{wanted}”，请写明原因。</translation>
    </message>
    <message>
        <source>The lunar calendar is known from {first} to {last}: choose days in between.</source>
        <translation>农历数据的范围是 {first} 至 {last}，请选择这之间的日期。</translation>
    </message>
    <message>
        <source>“{text}” is not a day; write it as 2026-11-22.</source>
        <translation>“{text}”不是日期，请写成 2026-11-22 这样。</translation>
    </message>
    <message>
        <source>“{text}” is not a moment; write the shop&apos;s time as 2026-11-22T16:42.</source>
        <translation>“{text}”不是时间，请按店铺的时间写成 2026-11-22T16:42 这样。</translation>
    </message>
    <message>
        <source>There is no occasion “{key}”. These are known: {known}.</source>
        <translation>没有“{key}”这个节日。可用的有：{known}。</translation>
    </message>
    <message>
        <source>There is no year {year}: give four digits.</source>
        <translation>没有 {year} 年，请输入四位数的年份。</translation>
    </message>
    <message>
        <source>{key} is not on {day}.</source>
        <translation>{key} 不在 {day}。</translation>
    </message>
    <message>
        <source>{key} is not on {day}. Its dates near it: {days}.</source>
        <translation>{key} 不在 {day}，前后的日期是 {days}。</translation>
    </message>
    <message>
        <source>The code “{code}” of {key} must be two capitals from A to Z.</source>
        <translation>{key} 的代码“{code}”必须是两个大写字母（A–Z）。</translation>
    </message>
    <message>
        <source>{one} and {other} have the same code {code}: change one.</source>
        <translation>{one} 和 {other} 的代码都是 {code}，请改掉其中一个。</translation>
    </message>
    <message>
        <source>{key} has no date in {year}: choose another year.</source>
        <translation>{year} 年没有 {key}，请换一个年份。</translation>
    </message>
    <message>
        <source>{key} has no date in {year}; nearest: {days}. Choose another year.</source>
        <translation>{year} 年没有 {key}，最近的日期是 {days}。请换一个年份。</translation>
    </message>
    <message>
        <source>{key} falls twice in {year}: {days}. Choose one by its date.</source>
        <translation>{year} 年有两个 {key}：{days}。请用日期指定其中一个。</translation>
    </message>
    <message>
        <source>{rounded} of {all} order numbers end in zeros: a spreadsheet has cut them. Orders are told apart by number, time, buyer and amount instead.</source>
        <translation>{all} 个订单号里有 {rounded} 个末尾都是零：被表格软件截断了。现在改用订单号、时间、买家和金额一起区分订单。</translation>
    </message>
    <message>
        <source>Order {number} stands in row {first} and again, but different, in row {second}. Row {first} is taken; delete the one that is wrong.</source>
        <translation>订单 {number} 在第 {first} 行和第 {second} 行各出现一次，内容不同。采用第 {first} 行；请删掉错的那行。</translation>
    </message>
    <message>
        <source>Orders that were paid or sent together with others of the same buyer: {count}. Each counts once, with its own amounts.</source>
        <translation>与同一买家的其他订单合并付款或发货的订单：{count} 笔。每笔只按自己的金额计一次。</translation>
    </message>
    <message>
        <source>The order state “{state}” is not known (rows: {rows}); these orders were judged by their time of payment.</source>
        <translation>不认识订单状态“{state}”（{rows} 行）；这些订单按付款时间判断。</translation>
    </message>
    <message>
        <source>A batch needs room for at least one letter.</source>
        <translation>一批至少要能放一封信。</translation>
    </message>
    <message>
        <source>The postage table has no row for a letter of {weight} g, class “{postal_class}”, on {day}: add one in the settings.</source>
        <translation>邮资表里没有 {day} 这天 {weight} 克、“{postal_class}”类信件的资费，请在设置里补上。</translation>
    </message>
    <message>
        <source>People held out: {count}, but a comparison needs at least {least}. Hold out a larger share, or choose a larger audience.</source>
        <translation>留作对照的有 {count} 人，而比较至少需要 {least} 人。请提高对照比例，或扩大收信范围。</translation>
    </message>
    <message>
        <source>Expected buyers among those held out: {count}, but a comparison needs at least {least}. Hold out a larger share, or choose people who buy more often.</source>
        <translation>对照组里预计会下单的有 {count} 人，而比较至少需要 {least} 人。请提高对照比例，或选择更常下单的人。</translation>
    </message>
    <message>
        <source>There are not enough members to know from this campaign alone whether letters pay. Keep the same people held out for a year, or judge several campaigns together.</source>
        <translation>会员人数还不够，单凭这一次活动看不出写信划不划算。可以让同一批人全年作对照，或把几次活动合在一起看。</translation>
    </message>
    <message>
        <source>With these numbers the comparison notices the letters if {rate} more people come back, or if they spend {money} more.</source>
        <translation>按这样的人数，回头的人多出 {rate}，或消费多出 {money}，比较才看得出信的作用。</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Free shipping from {term}.</source>
        <translation>包邮门槛：{term}。</translation>
    </message>
    <message>
        <source>Same-day dispatch until {term}.</source>
        <translation>当天发货截单：{term}。</translation>
    </message>
    <message>
        <source>Early access before the launch: {term}.</source>
        <translation>新品提前购：{term}。</translation>
    </message>
    <message>
        <source>First after-sales answer within {term}.</source>
        <translation>售后首次回复：{term}。</translation>
    </message>
    <message>
        <source>Rush dispatch after the cutoff: {term}.</source>
        <translation>截单后加急发货：{term}。</translation>
    </message>
    <message>
        <source>Free shipping from {term} beats {others}.</source>
        <translation>包邮门槛：{term}，优于 {others}。</translation>
    </message>
    <message>
        <source>Same-day dispatch until {term} beats {others}.</source>
        <translation>当天发货截单：{term}，优于 {others}。</translation>
    </message>
    <message>
        <source>Early access before the launch: {term} beats {others}.</source>
        <translation>新品提前购：{term}，优于 {others}。</translation>
    </message>
    <message>
        <source>First after-sales answer within {term} beats {others}.</source>
        <translation>售后首次回复：{term}，优于 {others}。</translation>
    </message>
    <message>
        <source>Rush dispatch after the cutoff: {term} beats {others}.</source>
        <translation>截单后加急发货：{term}，优于 {others}。</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>everyone, for life</source>
        <translation>所有人，终身</translation>
    </message>
    <message>
        <source>{name} tier</source>
        <translation>{name}等级</translation>
    </message>
    <message>
        <source>{name} tier, for life</source>
        <translation>{name}等级，终身</translation>
    </message>
    <message>
        <source>this member&apos;s own</source>
        <translation>本人专享</translation>
    </message>
    <message>
        <source>this member&apos;s own, for life</source>
        <translation>本人专享，终身</translation>
    </message>
    <message>
        <source>this member&apos;s own: {reason}</source>
        <translation>本人专享：{reason}</translation>
    </message>
    <message>
        <source>this member&apos;s own, for life: {reason}</source>
        <translation>本人专享，终身：{reason}</translation>
    </message>
    <message>
        <source>{paid} is not a shipping day: it ships on {day}, the next one.</source>
        <translation>{paid} 不发货，下一个发货日 {day} 发出。</translation>
    </message>
    <message>
        <source>No cutoff applies: it ships on {day}, the next shipping day.</source>
        <translation>没有设定当天发货的截单时间，下一个发货日 {day} 发出。</translation>
    </message>
    <message>
        <source>Paid at {time}, by the cutoff of {cutoff}: it ships on {day}.</source>
        <translation>{time} 付款，赶上了 {cutoff} 的截单，{day} 发出。</translation>
    </message>
    <message>
        <source>Paid at {time}, after the cutoff of {cutoff}: it ships on {day}, the next shipping day.</source>
        <translation>{time} 付款，已过 {cutoff} 的截单，下一个发货日 {day} 发出。</translation>
    </message>
    <message>
        <source>The holidays of {year} are not loaded: only weekdays were counted.</source>
        <translation>还没有导入 {year} 年的节假日，目前只按星期几计算。</translation>
    </message>
    <message>
        <source>Shipping is free for you.</source>
        <translation>您的订单都包邮。</translation>
    </message>
    <message>
        <source>Shipping is free from {threshold}.</source>
        <translation>满{threshold}包邮。</translation>
    </message>
    <message>
        <source>Your order of {amount} ships free.</source>
        <translation>您这单{amount}，包邮。</translation>
    </message>
    <message>
        <source>Add {missing} to your order of {amount} and shipping is free.</source>
        <translation>您这单{amount}，再凑{missing}就包邮啦。</translation>
    </message>
    <message>
        <source>Paid by {cutoff}, the parcel leaves today.</source>
        <translation>{cutoff}前付款，今天发货。</translation>
    </message>
    <message>
        <source>We are closed today, so the parcel leaves {when}.</source>
        <translation>今天休息，{when}发货。</translation>
    </message>
    <message>
        <source>The parcel leaves {when}.</source>
        <translation>{when}发货。</translation>
    </message>
    <message>
        <source>Today&apos;s cutoff of {cutoff} has passed, so the parcel leaves {when}.</source>
        <translation>今天{cutoff}的截单时间已过，{when}发货。</translation>
    </message>
    <message>
        <source>If it is urgent, tell us and we will do our best to send it today.</source>
        <translation>如果着急，请告诉我们，我们尽量今天为您发出。</translation>
    </message>
    <message>
        <source>You can already order {item}, before everyone else.</source>
        <translation>{item}您现在就可以提前购买。</translation>
    </message>
    <message>
        <source>You can already order {item}, at the trial price of {price}.</source>
        <translation>{item}您现在就可以提前购买，体验价{price}。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>{value} ({source})</source>
        <translation>{value}（{source}）</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>不可以</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>on {weekday}, {day} {month}</source>
        <translation>{month}{day}日（{weekday}）</translation>
    </message>
    <message>
        <source>An order cannot come to {amount}: give the price of the goods.</source>
        <translation>订单金额不能是 {amount}，请输入商品金额。</translation>
    </message>
    <message>
        <source>The same person stands in row {row} with other particulars; that row is taken. Delete the wrong one.</source>
        <translation>同一个人在第 {row} 行还有一份不同的资料，现采用那一行。请删掉错的那行。</translation>
    </message>
    <message>
        <source>“{text}” is not a quarter; write it like 2026Q3.</source>
        <translation>“{text}”不是季度，请写成 2026Q3 这样。</translation>
    </message>
    <message>
        <source>The amount {text} is negative. Check this row in the shop.</source>
        <translation>金额 {text} 是负数，请到店铺后台核对这一行。</translation>
    </message>
    <message>
        <source>The amount is missing here. Export the orders again.</source>
        <translation>这里没有金额，请重新导出订单。</translation>
    </message>
    <message>
        <source>“{text}” is not an amount of money. Write it like 58.50.</source>
        <translation>“{text}”不是金额，请写成 58.50 这样。</translation>
    </message>
    <message>
        <source>“{text}” is not a number of pieces.</source>
        <translation>“{text}”不是件数。</translation>
    </message>
    <message>
        <source>This text has {length} characters, the longest allowed here is {longest}. Shorten it.</source>
        <translation>这段文字有 {length} 字，这里最多 {longest} 字，请缩短。</translation>
    </message>
    <message>
        <source>“{text}” holds a line break or a character that cannot be seen. Take it out, or type it anew.</source>
        <translation>“{text}”里有换行或看不见的字符。请去掉它，或重新输入。</translation>
    </message>
    <message>
        <source>“{text}” is not a phone number. Write its digits, or leave the cell empty.</source>
        <translation>“{text}”不是电话号码，请写数字，或留空。</translation>
    </message>
    <message>
        <source>“{text}” is not an e-mail address. Correct it, or leave the cell empty.</source>
        <translation>“{text}”不是电子邮箱，请改正，或留空。</translation>
    </message>
    <message>
        <source>The order number is missing in this row.</source>
        <translation>这一行没有订单号。</translation>
    </message>
    <message>
        <source>The order number was ruined by a spreadsheet ({text}). Export the orders again and import the file without opening and saving it.</source>
        <translation>订单号被表格软件弄坏了（{text}）。请重新导出订单，不要打开再保存，直接导入。</translation>
    </message>
    <message>
        <source>“{text}” is not a date that can be read. Write it like 2026-11-22 16:42.</source>
        <translation>“{text}”不是能认出的时间，请写成 2026-11-22 16:42 这样。</translation>
    </message>
    <message>
        <source>“{text}” is not a day that can be read. Write it like 2026-11-22.</source>
        <translation>“{text}”不是能认出的日期，请写成 2026-11-22 这样。</translation>
    </message>
    <message>
        <source>The date {text} is before the year {first}; a spreadsheet may have written it for an empty cell. Correct it.</source>
        <translation>日期 {text} 早于 {first} 年，可能是表格软件给空格填的，请改正。</translation>
    </message>
    <message>
        <source>The date {text} lies in the future. Correct it, or set this computer&apos;s clock.</source>
        <translation>日期 {text} 还没到，请改正，或校准这台电脑的时钟。</translation>
    </message>
    <message>
        <source>There is no paper {paper}; choose A4 or Letter.</source>
        <translation>没有 {paper} 这种纸，请选 A4 或 Letter。</translation>
    </message>
    <message>
        <source>{count} characters of {size} points do not fit in a line on {paper}; choose at least 8 and at most {most}.</source>
        <translation>{paper} 纸上一行放不下 {count} 个 {size} 磅的字，请选 8 到 {most} 个。</translation>
    </message>
    <message>
        <source>{count} lines at a distance of {pitch} mm do not fit on {paper}; choose at least 1 and at most {most}.</source>
        <translation>{paper} 纸上放不下 {count} 行、行距 {pitch} 毫米，请选 1 到 {most} 行。</translation>
    </message>
    <message>
        <source>Type of {size} points is too large for lines at a distance of {pitch} mm; choose smaller type or wider lines.</source>
        <translation>行距 {pitch} 毫米放不下 {size} 磅的字，请把字改小或把行距加宽。</translation>
    </message>
    <message>
        <source>A single {brace} opens or closes nothing: write it twice if it is to be printed.</source>
        <translation>单独一个 {brace} 前后没有配对；如果就是要印它，请写两遍。</translation>
    </message>
    <message>
        <source>{place} is written with full-width braces: use the ordinary ones of the keyboard.</source>
        <translation>{place} 用了全角花括号，请改用键盘上的半角花括号。</translation>
    </message>
    <message>
        <source>There is no place called “{name}”; known are {known}.</source>
        <translation>没有叫“{name}”的填空，可用的有：{known}。</translation>
    </message>
    <message>
        <source>The letter text has no line --- between its head and what is written.</source>
        <translation>信稿的开头说明和正文之间缺一行 ---。</translation>
    </message>
    <message>
        <source>Line {line} of the letter text should be one of {keys}, each once, a colon and a value.</source>
        <translation>信稿第 {line} 行应是 {keys} 之一（各写一次），后跟半角冒号和内容。</translation>
    </message>
    <message>
        <source>The head of the letter text has no line “{key}: ...”.</source>
        <translation>信稿的开头说明里缺“{key}: …”这一行。</translation>
    </message>
    <message>
        <source>The letter text has a head but no text below it.</source>
        <translation>信稿只有开头说明，没有正文。</translation>
    </message>
    <message>
        <source>Line {line}, column {column} of the letter text: {fault}</source>
        <translation>信稿第 {line} 行第 {column} 列：{fault}</translation>
    </message>
    <message>
        <source>pays</source>
        <translation>划算</translation>
    </message>
    <message>
        <source>does not pay</source>
        <translation>不划算</translation>
    </message>
    <message>
        <source>cannot tell yet</source>
        <translation>还不能断定</translation>
    </message>
    <message>
        <source>window open</source>
        <translation>观察期未满</translation>
    </message>
    <message>
        <source>We cannot tell yet: each 1.00 spent earned anything from {low} to {high} beyond its cost; the best guess is {value}.</source>
        <translation>还不能断定：每花 1 元，净赚可能在 {low} 到 {high} 元之间，最可能是 {value} 元。</translation>
    </message>
    <message>
        <source>We cannot tell yet: each 1.00 spent earned anything from {low} to {high} beyond its cost; the best guess is {value}. About {letters} letters with the same share held out would decide it.</source>
        <translation>还不能断定：每花 1 元，净赚可能在 {low} 到 {high} 元之间，最可能是 {value} 元。按同样的对照比例，大约要寄 {letters} 封信才能断定。</translation>
    </message>
    <message>
        <source>No window closed in this quarter, so there is no verdict on it; each campaign posted in it is judged in the quarter in which its window closed.</source>
        <translation>这个季度没有观察期结束，因此不下结论；在本季度寄出的各次活动，在其观察期结束的那个季度下结论。</translation>
    </message>
    <message>
        <source>We cannot tell: too few people were held out, or too few of them bought anything, to compare with. Hold out more people next time.</source>
        <translation>没法断定：留作对照的人太少，或其中下单的人太少，无从比较。下次请多留一些人作对照。</translation>
    </message>
    <message>
        <source>The letters pay: each 1.00 spent on them earned {value} beyond its cost (95% sure: between {low} and {high}).</source>
        <translation>写信划算：每花 1 元，收回成本后净赚 {value} 元（95% 把握：{low} 到 {high}）。</translation>
    </message>
    <message>
        <source>The letters do not pay: each 1.00 spent on them lost {value} (95% sure: between {low} and {high}).</source>
        <translation>写信不划算：每花 1 元，净亏 {value} 元（95% 把握：{low} 到 {high}）。</translation>
    </message>
    <message>
        <source>The window is open until {date}; before that, looking at results misleads, so only counts are shown.</source>
        <translation>观察期到 {date} 才结束；提前看结果容易误判，所以现在只列人数和金额。</translation>
    </message>
    <message>
        <source>This row does not say which member it means. Write a nick, phone or name.</source>
        <translation>这一行没说是哪位会员，请写昵称、电话或姓名。</translation>
    </message>
    <message>
        <source>“{text}” is neither letter nor hold-out. Write letter, hold-out or must_send.</source>
        <translation>“{text}”既不是寄信也不是对照，请写“寄”“对照”或“必寄”。</translation>
    </message>
    <message>
        <source>Net revenue per person since the letter arrived, at equal earlier spending</source>
        <translation>信到以后每人累计净消费（以往消费已拉平）</translation>
    </message>
    <message>
        <source>Difference between the two, with its 95% interval</source>
        <translation>两组之差与 95% 区间</translation>
    </message>
    <message>
        <source>With a letter</source>
        <translation>收到信</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留作对照</translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation>每人 {amount}</translation>
    </message>
    <message>
        <source>{amount} more each</source>
        <translation>每人多 {amount}</translation>
    </message>
    <message>
        <source>{amount} less each</source>
        <translation>每人少 {amount}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>信到</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>Letters to copy by hand</source>
        <translation>亲笔信抄写稿</translation>
    </message>
    <message>
        <source>For</source>
        <translation>抄写人</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Please return by</source>
        <translation>请在此日前交回</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>工钱</translation>
    </message>
    <message>
        <source>{each} for each letter, {total} for all {count}</source>
        <translation>每封 {each}，{count} 封共 {total}</translation>
    </message>
    <message>
        <source>If anything is unclear</source>
        <translation>有不清楚的请问</translation>
    </message>
    <message>
        <source>Destroy this pack by</source>
        <translation>请在此日前销毁</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>动笔之前</translation>
    </message>
    <message>
        <source>Thank you for lending us your hand. Write as you always write: it should look like you.</source>
        <translation>谢谢您执笔。照您平常的字写就好，看得出是您的字才好。</translation>
    </message>
    <message>
        <source>A line on the sheet is a line on your paper. Copy every word and every mark as it stands.</source>
        <translation>稿上一行，信纸上也写一行。字和标点都请照抄。</translation>
    </message>
    <message>
        <source>Use a blue or black pen. Please no pencil, which fades, and no red ink, which is impolite.</source>
        <translation>请用蓝色或黑色的笔。不用铅笔，会褪色；不用红笔，不礼貌。</translation>
    </message>
    <message>
        <source>Rare characters of a name stand large above the letter, with their sound. Words underlined with dots differ from letter to letter.</source>
        <translation>名字里的生僻字放大印在信的上方，注有读音。下面加点的字，每封信不一样。</translation>
    </message>
    <message>
        <source>Compare name and salutation once more before you fold the letter, then tick it in the list. If a sheet is spoiled, begin a new one and note it.</source>
        <translation>折信之前，请再核对一遍姓名和称呼，然后在清单上打勾。写坏了就换一张重写，并记下来。</translation>
    </message>
    <message>
        <source>Names and addresses are for these letters only. Please do not photograph them or pass them on, and destroy the pack when you are done.</source>
        <translation>姓名和地址只用来写这些信。请不要拍照、不要转给别人，写完后请把这份稿子销毁。</translation>
    </message>
    <message>
        <source>Return slip: please bring it back with the letters</source>
        <translation>回执：请和信一起交回</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>没写</translation>
    </message>
    <message>
        <source>together {count}</source>
        <translation>共 {count} 封</translation>
    </message>
    <message>
        <source>Date and signature</source>
        <translation>日期与签名</translation>
    </message>
    <message>
        <source>This bar is 100 mm long. If it is not, print again at actual size, without fitting to the page.</source>
        <translation>这条线长 100 毫米。如果不是，请选“实际大小”重新打印，不要缩放到页面。</translation>
    </message>
    <message>
        <source>Letter {number} of {count}</source>
        <translation>第 {number} / {count} 封</translation>
    </message>
    <message>
        <source>Letter {number} of {count}, sheet {sheet} of {sheets}</source>
        <translation>第 {number} / {count} 封，第 {sheet} / {sheets} 页</translation>
    </message>
    <message>
        <source>{characters} characters · {lines} lines</source>
        <translation>{characters} 字 · {lines} 行</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} / {pages} 页</translation>
    </message>
    <message>
        <source>There is no letter text “{name}”; there are {names}, or give a .txt file.</source>
        <translation>没有信稿“{name}”；可用的有 {names}，也可以给一个 .txt 文件。</translation>
    </message>
    <message>
        <source>The letter text {path} cannot be read; save it as a UTF-8 text file.</source>
        <translation>信稿 {path} 读不出来，请存为 UTF-8 编码的文本文件。</translation>
    </message>
    <message>
        <source>The letter text {path} has more than {longest} characters, which nobody copies by hand.</source>
        <translation>信稿 {path} 超过 {longest} 字，没有人能手抄这么长。</translation>
    </message>
    <message>
        <source>Tick list</source>
        <translation>核对清单</translation>
    </message>
    <message>
        <source>Addresses for the envelopes</source>
        <translation>信封地址</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Nick</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>入群</translation>
    </message>
    <message>
        <source>Privilege</source>
        <translation>优待</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>新品</translation>
    </message>
    <message>
        <source>Special day</source>
        <translation>特殊日期</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Chat activity</source>
        <translation>群聊消息</translation>
    </message>
    <message>
        <source>Chat tie</source>
        <translation>群聊往来</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>抄写人</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>不在的日子</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Ordered at</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Buyer&apos;s nick</source>
        <translation>买家昵称</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品金额</translation>
    </message>
    <message>
        <source>Postage</source>
        <translation>邮资</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>What was bought</source>
        <translation>买了什么</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Shop&apos;s remark</source>
        <translation>店铺备注</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Time in the post</source>
        <translation>邮程</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>活动名单</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Step of a letter</source>
        <translation>信件进度</translation>
    </message>
    <message>
        <source>Further phone</source>
        <translation>其他电话</translation>
    </message>
    <message>
        <source>From a talk</source>
        <translation>聊天所得</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tag of a member</source>
        <translation>会员的标签</translation>
    </message>
    <message>
        <source>Field of the shop&apos;s own</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Value of a field</source>
        <translation>字段的值</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>不是同一个人</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>Columns of a file</source>
        <translation>文件的列</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Item&apos;s name in a shop</source>
        <translation>商品在平台上的名称</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Line of an order</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Refund of an order</source>
        <translation>订单退款</translation>
    </message>
    <message>
        <source>Privilege used</source>
        <translation>使用的优待</translation>
    </message>
    <message>
        <source>active</source>
        <translation>目前在抄写</translation>
    </message>
    <message>
        <source>admins at most</source>
        <translation>管理员上限</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>arm</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>arrives at most so many days before</source>
        <translation>最早提前几天到</translation>
    </message>
    <message>
        <source>arrives at least so many days before</source>
        <translation>最晚提前几天到</translation>
    </message>
    <message>
        <source>spent before</source>
        <translation>此前消费</translation>
    </message>
    <message>
        <source>characters a line</source>
        <translation>每行字数</translation>
    </message>
    <message>
        <source>days for checking in</source>
        <translation>登记所需天数</translation>
    </message>
    <message>
        <source>postage paid by customers counts</source>
        <translation>客付邮费计入</translation>
    </message>
    <message>
        <source>who answered</source>
        <translation>回答者</translation>
    </message>
    <message>
        <source>year of the occasion</source>
        <translation>节日年份</translation>
    </message>
    <message>
        <source>weight in thousandths</source>
        <translation>权重（千分）</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>birthday&apos;s calendar</source>
        <translation>生日历法</translation>
    </message>
    <message>
        <source>birthday&apos;s day</source>
        <translation>生日（日）</translation>
    </message>
    <message>
        <source>birthday in a leap month</source>
        <translation>生日在闰月</translation>
    </message>
    <message>
        <source>birthday&apos;s month</source>
        <translation>生日（月）</translation>
    </message>
    <message>
        <source>birthday&apos;s year</source>
        <translation>生日（年）</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>booked on</source>
        <translation>记账日期</translation>
    </message>
    <message>
        <source>not a real sale</source>
        <translation>刷单</translation>
    </message>
    <message>
        <source>buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>180 days</source>
        <translation>180 天</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 个月</translation>
    </message>
    <message>
        <source>admins</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>attributed</source>
        <translation>归因收入</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>cutoff</source>
        <translation>截单</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>已舍弃</translation>
    </message>
    <message>
        <source>due</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>everyone from</source>
        <translation>公开开始</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>excluded by reason</source>
        <translation>按原因排除</translation>
    </message>
    <message>
        <source>feasible</source>
        <translation>可行</translation>
    </message>
    <message>
        <source>finished on</source>
        <translation>完成日</translation>
    </message>
    <message>
        <source>follows</source>
        <translation>随之转移</translation>
    </message>
    <message>
        <source>given to</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>groups told</source>
        <translation>已告知的群</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>hold out</source>
        <translation>留作对照</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>文件里</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>last order</source>
        <translation>上一单</translation>
    </message>
    <message>
        <source>left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>let in</source>
        <translation>放入</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>loosened</source>
        <translation>拆散</translation>
    </message>
    <message>
        <source>lunar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>may be</source>
        <translation>可能是</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>members before</source>
        <translation>上架前会员</translation>
    </message>
    <message>
        <source>members from</source>
        <translation>会员开始</translation>
    </message>
    <message>
        <source>members since</source>
        <translation>上架后会员</translation>
    </message>
    <message>
        <source>minutes left</source>
        <translation>剩余分钟</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>must send</source>
        <translation>必寄</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>nicks</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>no.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>packs</source>
        <translation>信包</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>planned post on</source>
        <translation>计划投递日</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>已许诺</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>read</source>
        <translation>读出</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>repeat rate</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>room for</source>
        <translation>可容人数</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>暂搁</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>short</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>shows</source>
        <translation>能看出</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>spare days</source>
        <translation>余裕天数</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>start by</source>
        <translation>最晚开始</translation>
    </message>
    <message>
        <source>states</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>still out</source>
        <translation>未交回</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>told</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>what</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>when</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>who ordered first</source>
        <translation>谁先下单</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>window days</source>
        <translation>观察天数</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>changed rows</source>
        <translation>更新行数</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>characters a minute</source>
        <translation>每分钟字数</translation>
    </message>
    <message>
        <source>choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>city</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>closed on</source>
        <translation>关闭日期</translation>
    </message>
    <message>
        <source>code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>how consent was given</source>
        <translation>同意方式</translation>
    </message>
    <message>
        <source>consent given on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>wording of the consent</source>
        <translation>同意的措辞</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>counted from</source>
        <translation>统计起始日</translation>
    </message>
    <message>
        <source>country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>what to say of them</source>
        <translation>怎样说明</translation>
    </message>
    <message>
        <source>small defects</source>
        <translation>小瑕疵</translation>
    </message>
    <message>
        <source>post arrives</source>
        <translation>能寄到</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>district</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>not to be mentioned</source>
        <translation>不要提起</translation>
    </message>
    <message>
        <source>leave alone</source>
        <translation>不再打扰</translation>
    </message>
    <message>
        <source>why to leave alone</source>
        <translation>不再打扰的原因</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>抽签时间</translation>
    </message>
    <message>
        <source>drawn on</source>
        <translation>抽签日期</translation>
    </message>
    <message>
        <source>due on</source>
        <translation>应交日期</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>forgotten on</source>
        <translation>到期遗忘日</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>填空内容</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>one</source>
        <translation>其一</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>goes with</source>
        <translation>可搭配</translation>
    </message>
    <message>
        <source>goods</source>
        <translation>商品金额</translation>
    </message>
    <message>
        <source>group</source>
        <translation>群</translation>
    </message>
    <message>
        <source>happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>happened on</source>
        <translation>发生日期</translation>
    </message>
    <message>
        <source>held out of a thousand</source>
        <translation>对照比例（千分之）</translation>
    </message>
    <message>
        <source>household</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>invited by</source>
        <translation>邀请人</translation>
    </message>
    <message>
        <source>invited on</source>
        <translation>邀请日期</translation>
    </message>
    <message>
        <source>used for letters</source>
        <translation>用于寄信</translation>
    </message>
    <message>
        <source>item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>joined on</source>
        <translation>入群日期</translation>
    </message>
    <message>
        <source>goes together with</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>known rows</source>
        <translation>已有行数</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>left on</source>
        <translation>退群日期</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>for life</source>
        <translation>终身</translation>
    </message>
    <message>
        <source>lines a page</source>
        <translation>每页行数</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>margin of a thousand</source>
        <translation>毛利（千分）</translation>
    </message>
    <message>
        <source>how matched</source>
        <translation>匹配方式</translation>
    </message>
    <message>
        <source>member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>merged into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>消息数</translation>
    </message>
    <message>
        <source>missing characters</source>
        <translation>印不出的字</translation>
    </message>
    <message>
        <source>always gets a letter</source>
        <translation>一定要寄</translation>
    </message>
    <message>
        <source>names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>net</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>new rows</source>
        <translation>新增行数</translation>
    </message>
    <message>
        <source>nick</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>occasion</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>no letters since</source>
        <translation>不再收信日期</translation>
    </message>
    <message>
        <source>order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>usual days</source>
        <translation>通常天数</translation>
    </message>
    <message>
        <source>days at most</source>
        <translation>最多天数</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>pay a letter</source>
        <translation>每封工钱</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>planned to be posted on</source>
        <translation>计划寄出日期</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>selling points</source>
        <translation>卖点</translation>
    </message>
    <message>
        <source>post by</source>
        <translation>最迟寄出日期</translation>
    </message>
    <message>
        <source>kind of mail</source>
        <translation>邮件类别</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>posted on</source>
        <translation>寄出日期</translation>
    </message>
    <message>
        <source>state before</source>
        <translation>原状态</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>print on</source>
        <translation>打印日期</translation>
    </message>
    <message>
        <source>privilege</source>
        <translation>优待</translation>
    </message>
    <message>
        <source>problem rows</source>
        <translation>问题行数</translation>
    </message>
    <message>
        <source>form of address</source>
        <translation>您或你</translation>
    </message>
    <message>
        <source>province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>for everyone from</source>
        <translation>公开发售时间</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>real name</source>
        <translation>真实姓名</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>收信人</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>register of talk</source>
        <translation>说话风格</translation>
    </message>
    <message>
        <source>takes back</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>the other</source>
        <translation>另一个</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>抽签号</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>nobody of ours</source>
        <translation>不是我们的会员</translation>
    </message>
    <message>
        <source>since</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>begins on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>from</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>stratum</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>name of the text</source>
        <translation>信稿名</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>title</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>who was answered</source>
        <translation>被回答者</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>days in the post</source>
        <translation>邮程天数</translation>
    </message>
    <message>
        <source>trial price</source>
        <translation>体验价</translation>
    </message>
    <message>
        <source>came back on</source>
        <translation>退回日期</translation>
    </message>
    <message>
        <source>why it came back</source>
        <translation>退回原因</translation>
    </message>
    <message>
        <source>counts with</source>
        <translation>合并统计到</translation>
    </message>
    <message>
        <source>unmatched buyers</source>
        <translation>非会员买家</translation>
    </message>
    <message>
        <source>up to grams</source>
        <translation>重量上限（克）</translation>
    </message>
    <message>
        <source>used on</source>
        <translation>使用日期</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>for members from</source>
        <translation>会员开售时间</translation>
    </message>
    <message>
        <source>vouched for by</source>
        <translation>担保人</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>minutes by weekday</source>
        <translation>每周各日分钟数</translation>
    </message>
    <message>
        <source>by</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>days of the window</source>
        <translation>观察期天数</translation>
    </message>
    <message>
        <source>withdrawn on</source>
        <translation>收回日期</translation>
    </message>
    <message>
        <source>why withdrawn</source>
        <translation>收回原因</translation>
    </message>
    <message>
        <source>write by</source>
        <translation>最迟写好日期</translation>
    </message>
    <message>
        <source>write on</source>
        <translation>抄写日期</translation>
    </message>
    <message>
        <source>postal zone</source>
        <translation>邮寄分区</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>This row has neither a name nor a nick. Write at least one.</source>
        <translation>这一行既没有姓名也没有昵称，请至少写一个。</translation>
    </message>
    <message>
        <source>These are {count}, at most {most} can be kept of one person.</source>
        <translation>共有 {count} 个，一个人最多保留 {most} 个。</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Write it like 12.5.</source>
        <translation>“{text}”不是数字。请写成 12.5 这样。</translation>
    </message>
    <message>
        <source>“{text}” is not known here. Write one of: {words}.</source>
        <translation>这里不认识“{text}”，请写其中之一：{words}。</translation>
    </message>
    <message>
        <source>“{text}” is not an answer. Write yes, no, or the day of consent.</source>
        <translation>“{text}”不是能认出的回答，请写“是”“否”或同意的日期。</translation>
    </message>
    <message>
        <source>“{text}” is not a birthday. Write it like 1990-05-06, or 农历八月十五 for a lunar one.</source>
        <translation>“{text}”不是生日。请写成 1990-05-06；农历请写成“农历八月十五”。</translation>
    </message>
    <message>
        <source>“{text}” is not a postcode: in China it has six digits. Correct it, or leave it empty.</source>
        <translation>“{text}”不是邮编：国内邮编是六位数字。请改正，或留空。</translation>
    </message>
    <message>
        <source>This row is a further item of order {number}, whose own row does not stand above it. Export the orders again.</source>
        <translation>这一行是订单 {number} 的另一件商品，但上面没有这笔订单本身。请重新导出订单。</translation>
    </message>
    <message>
        <source>This row is a further item of the order in row {row}, which has a problem of its own.</source>
        <translation>这一行是第 {row} 行订单的另一件商品，而那一行本身有问题。</translation>
    </message>
    <message>
        <source>“{text}” is not a currency. It is written in three letters, like USD.</source>
        <translation>“{text}”不是货币代码，应是三个字母，如 USD。</translation>
    </message>
    <message>
        <source>Orders still to be paid: {count}. They count as paid, because the settings say so.</source>
        <translation>还没付款的订单有 {count} 笔，按设置当作已付款计入。</translation>
    </message>
    <message>
        <source>Orders still to be paid: {count}. They do not count as paid; the settings can change this for payment on delivery.</source>
        <translation>还没付款的订单有 {count} 笔，没有计入；如果是货到付款，可在设置里改。</translation>
    </message>
    <message>
        <source>The order was dispatched, but its time of payment is missing. Export the orders again.</source>
        <translation>订单已发货，却没有付款时间，请重新导出订单。</translation>
    </message>
    <message>
        <source>The total is more than goods and postage together. Check this row in the shop.</source>
        <translation>总额比商品加邮费还多，请到店铺后台核对这一行。</translation>
    </message>
    <message>
        <source>More was paid than the order&apos;s total. Check this row in the shop.</source>
        <translation>实付比订单总额还多，请到店铺后台核对这一行。</translation>
    </message>
    <message>
        <source>What was paid is not the total minus the refund in {count} rows (first: row {row}). What was paid counts.</source>
        <translation>有 {count} 行的实付不等于总额减退款（最早是第 {row} 行），以实付为准。</translation>
    </message>
    <message>
        <source>Copy sheets</source>
        <translation>抄写稿</translation>
    </message>
    <message>
        <source>There is no letter to print in this batch.</source>
        <translation>这一批没有要打印的信。</translation>
    </message>
    <message>
        <source>The file {name} could not be written ({reason}). Choose another place or name.</source>
        <translation>文件 {name} 没能写入（{reason}）。请换个位置或名称。</translation>
    </message>
    <message>
        <source>{name} is there already and is no PDF. Choose another name.</source>
        <translation>已经有 {name}，而且不是 PDF。请换个名称。</translation>
    </message>
    <message>
        <source>Return on letters, {year}Q{number}</source>
        <translation>信件回报，{year}Q{number}</translation>
    </message>
    <message>
        <source>{shop} · as of {date} · profit margin {margin}</source>
        <translation>{shop} · 截至 {date} · 毛利率 {margin}</translation>
    </message>
    <message>
        <source>{shop} · return on letters {quarter} · page {page} of {pages}</source>
        <translation>{shop} · 写信复盘 {quarter} · 第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>By campaign</source>
        <translation>各次活动</translation>
    </message>
    <message>
        <source>What the programme cost in the quarter, letters or not</source>
        <translation>本季度项目费用（不论是否信件）</translation>
    </message>
    <message>
        <source>The same question, asked in several ways</source>
        <translation>换几种算法再看</translation>
    </message>
    <message>
        <source>Can it be believed?</source>
        <translation>能不能信</translation>
    </message>
    <message>
        <source>How the numbers are made</source>
        <translation>数字是怎么算的</translation>
    </message>
    <message>
        <source>Attributed revenue is what people with a letter paid within the window, net of refunds. An order belongs to one letter at most, the last one posted before it. It shows what happened after the letters, not what they caused.</source>
        <translation>归因消费，是收到信的人在观察期内的实付金额（已扣退款）。一笔订单最多归到一封信，即下单前最后寄出的那封。它说明信寄出之后发生了什么，不等于信带来了什么。</translation>
    </message>
    <message>
        <source>What letters cause is told by the people who were held out by chance before anything was printed. Everybody is compared in the arm in which they were drawn, whatever became of the letter.</source>
        <translation>信带来了什么，要看对照：在打印之前随机抽出一部分人不寄信。无论信后来怎样，每个人都按抽签时的组别比较。</translation>
    </message>
    <message>
        <source>The difference per person is adjusted for what they spent in the 180 days before the draw (regression, HC2 errors). An interval of 95% misses the truth once in twenty times.</source>
        <translation>每人之差已按抽签前 180 天的消费拉平（回归，HC2 标准误）。95% 区间平均每二十次有一次不包含真实值。</translation>
    </message>
    <message>
        <source>Margin caused = margin × difference × letters. Return = (margin × difference − cost of a letter) ÷ cost of a letter. Letters pay if the whole interval of the return lies above 0, and do not if it all lies below.</source>
        <translation>信带来的毛利 = 毛利率 × 每人之差 × 信数。回报 =（毛利率 × 每人之差 − 每封成本）÷ 每封成本。回报的整个区间都在 0 以上算划算，都在 0 以下算不划算。</translation>
    </message>
    <message>
        <source>A campaign is judged only after its window has closed, because looking earlier finds effects that are not there. Several campaigns are averaged by how surely each is known.</source>
        <translation>观察期结束后才下结论，因为提前看容易看出并不存在的效果。几次活动合并时，越有把握的权重越大。</translation>
    </message>
    <message>
        <source>People who always get a letter and those held out of a recent campaign stand apart: their cost and revenue are in none of these figures.</source>
        <translation>一定要寄的人，以及最近活动里留作对照、这次补寄的人单独列出，他们的花费和消费都不计入以上数字。</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>寄出</translation>
    </message>
    <message>
        <source>Attributed ÷ cost</source>
        <translation>归因 ÷ 花费</translation>
    </message>
    <message>
        <source>Came back, points</source>
        <translation>回头率之差（点）</translation>
    </message>
    <message>
        <source>More spent each</source>
        <translation>每人多消费</translation>
    </message>
    <message>
        <source>Return on cost</source>
        <translation>每元净赚</translation>
    </message>
    <message>
        <source>window open until {date}</source>
        <translation>观察期到 {date}</translation>
    </message>
    <message>
        <source>judged in {quarter}: {verdict}</source>
        <translation>计入 {quarter}：{verdict}</translation>
    </message>
    <message>
        <source>No letters were posted in this quarter, and no window closed in it.</source>
        <translation>这个季度没有寄信，也没有观察期在此期间结束。</translation>
    </message>
    <message>
        <source>The letters, cost and attributed revenue of this review are those of all these campaigns; margin caused, chart and verdict stand on those judged in this quarter: {count}.</source>
        <translation>本页的寄信、花费和归因消费包括以上全部活动；信带来的毛利、图和结论只依据本季度下结论的 {count} 次活动。</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>p, if letters did nothing</source>
        <translation>p（若信无作用）</translation>
    </message>
    <message>
        <source>Share of people who came back, in points</source>
        <translation>回头的人所占比例（百分点）</translation>
    </message>
    <message>
        <source>Spent per person, adjusted for earlier spending (the verdict stands on this)</source>
        <translation>每人消费，以往消费已拉平（结论以此为准）</translation>
    </message>
    <message>
        <source>The same without the few largest orders (cautious)</source>
        <translation>同上，压低最大的几笔（偏保守）</translation>
    </message>
    <message>
        <source>Spent per person, plain averages</source>
        <translation>每人消费，直接比平均</translation>
    </message>
    <message>
        <source>Spent per person, arms shuffled 10,000 times</source>
        <translation>每人消费，两组随机打乱一万次</translation>
    </message>
    <message>
        <source>{campaign}: {sentence}</source>
        <translation>{campaign}：{sentence}</translation>
    </message>
    <message>
        <source>held out {held_out}, apart {apart}</source>
        <translation>对照 {held_out}，另寄 {apart}</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>{kind} {share}</source>
        <translation>{kind} {share}</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>纸封</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>抄写</translation>
    </message>
    <message>
        <source>postage</source>
        <translation>邮资</translation>
    </message>
    <message>
        <source>gifts</source>
        <translation>礼物</translation>
    </message>
    <message>
        <source>privileges</source>
        <translation>会员优待</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Attributed revenue</source>
        <translation>归因消费</translation>
    </message>
    <message>
        <source>{multiple} times the cost, counted the usual way</source>
        <translation>花费的 {multiple} 倍，惯常算法</translation>
    </message>
    <message>
        <source>Margin caused</source>
        <translation>信带来的毛利</translation>
    </message>
    <message>
        <source>95%: {low} to {high}, by those held out</source>
        <translation>95%：{low} 到 {high}，按对照</translation>
    </message>
    <message>
        <source>{value} on each 1.00 spent, 95%: {low} to {high}</source>
        <translation>每花 1 元净赚 {value}，95%：{low} 到 {high}</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Row {row} of {file} has {columns} columns; the most that can be read is {most}. Is it really a table?</source>
        <translation>{file} 第 {row} 行有 {columns} 列，最多只能读 {most} 列。这真的是一张表格吗？</translation>
    </message>
    <message>
        <source>Letter to copy by hand</source>
        <translation>亲笔信抄写稿</translation>
    </message>
    <message>
        <source>Copy line by line with every mark, then compare the name. Please do not post this sheet.</source>
        <translation>请逐行照抄，标点也不漏，再核对姓名。这张稿纸请不要寄出。</translation>
    </message>
    <message>
        <source>No header was recognised in {file}. It begins with: {found}. Needed are columns such as: {needed}.</source>
        <translation>{file} 里认不出表头。它的开头是：{found}。需要有这样的列：{needed}。</translation>
    </message>
    <message>
        <source>This row has {cells} cells, but the table has {width} columns: a comma or a quotation mark is wrong in it or above it.</source>
        <translation>这一行有 {cells} 格，而表只有 {width} 列：这一行或上面某行的逗号或引号有误。</translation>
    </message>
    <message>
        <source>{file} has a heading, but no rows below it: there is nothing to import.</source>
        <translation>{file} 只有表头，下面没有数据行：没有可导入的。</translation>
    </message>
    <message>
        <source>Rows of totals at the bottom were left out: {count}.</source>
        <translation>末尾的合计行没有导入：{count} 行。</translation>
    </message>
    <message>
        <source>Characters that nobody can see were taken out: {count}.</source>
        <translation>已去掉看不见的字符：{count} 个。</translation>
    </message>
    <message>
        <source>{file} lacks the columns: {names}. Export it again with these columns.</source>
        <translation>{file} 缺少这些列：{names}。请勾选这些列重新导出。</translation>
    </message>
    <message>
        <source>The file {path} was not found. Check its name and folder.</source>
        <translation>找不到文件 {path}，请检查文件名和文件夹。</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file in it.</source>
        <translation>{path} 是文件夹，请选其中的文件。</translation>
    </message>
    <message>
        <source>{path} is not an ordinary file. Choose another.</source>
        <translation>{path} 不是普通文件，请另选一个。</translation>
    </message>
    <message>
        <source>{file} is larger than 300 MB. Export a shorter span of time, or split the file.</source>
        <translation>{file} 超过 300 MB，请导出短一些的时间段，或把文件拆开。</translation>
    </message>
    <message>
        <source>{file} has more than {most} rows. Export a shorter span of time, or split the file.</source>
        <translation>{file} 超过 {most} 行，请导出短一些的时间段，或把文件拆开。</translation>
    </message>
    <message>
        <source>The file {path} cannot be read ({reason}). Close it elsewhere, or copy it to another folder.</source>
        <translation>文件 {path} 读不出来（{reason}）。请在别处关掉它，或复制到另一个文件夹。</translation>
    </message>
    <message>
        <source>{file} is empty. Export it again.</source>
        <translation>{file} 是空的，请重新导出。</translation>
    </message>
    <message>
        <source>{file} is not a table that can be read, whatever its name says. Export the table as .csv or .xlsx.</source>
        <translation>不管叫什么名字，{file} 都不是能读的表格。请导出为 .csv 或 .xlsx。</translation>
    </message>
    <message>
        <source>Row {row} of {file} cannot be read: a quotation mark is opened there and not closed, or a cell has more than {longest} characters. Correct that row, or export the file again.</source>
        <translation>{file} 第 {row} 行读不出来：引号没有配对，或一格超过 {longest} 字。请改正这一行，或重新导出。</translation>
    </message>
    <message>
        <source>batch {batch}</source>
        <translation>第 {batch} 批</translation>
    </message>
    <message>
        <source>{year}-{month:02}-{day:02}</source>
        <translation>{year}-{month:02}-{day:02}</translation>
    </message>
    <message>
        <source>{file} is an archive, not an Excel workbook. Unpack it, or save the table as .xlsx or .csv.</source>
        <translation>{file} 是压缩包，不是 Excel 工作簿。请先解压，或把表格存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be read as an Excel workbook. Export or save it again.</source>
        <translation>{file} 已损坏，不能当作 Excel 工作簿读取。请重新导出或另存。</translation>
    </message>
    <message>
        <source>{file} is too large a workbook to read safely: at most 50 MB, 300 MB unpacked, 200,000 rows and 500 columns. Save the one sheet that matters as .csv.</source>
        <translation>{file} 太大，读取不安全：最多 50 MB（解压后 300 MB）、200,000 行、500 列。请把需要的那张表存为 .csv。</translation>
    </message>
    <message>
        <source>This computer did not let the program start the reader of Excel workbooks ({reason}). Save {file} as .csv.</source>
        <translation>这台电脑不让程序启动 Excel 读取组件（{reason}）。请把 {file} 存为 .csv。</translation>
    </message>
    <message>
        <source>Row {row} of {file} has a cell of more than {longest} characters, which no spreadsheet writes. Correct that row, or export the file again.</source>
        <translation>{file} 第 {row} 行有一格超过 {longest} 字，表格软件写不出这么长的。请改正这一行，或重新导出。</translation>
    </message>
    <message>
        <source>{file} has a password or is in Excel&apos;s old format. Save it as .xlsx without a password, or as .csv.</source>
        <translation>{file} 设了密码，或是旧版 Excel 格式。请存为不带密码的 .xlsx，或存为 .csv。</translation>
    </message>
    <message>
        <source>The window needs libraries that this system lacks. On Debian or Ubuntu run: {command}</source>
        <translation>这个系统缺少窗口需要的库。在 Debian 或 Ubuntu 上请运行：{command}</translation>
    </message>
    <message>
        <source>{code} to {name} is to be pulled and destroyed. {why} If it is in the post already, say so as reason.</source>
        <translation>给{name}的信 {code} 应抽出销毁。{why}如果已经寄出，请在原因里写明。</translation>
    </message>
    <message>
        <source>Check in {count} as {state}</source>
        <translation>登记 {count} 封{state}</translation>
    </message>
    <message>
        <source>No letter of this shop has the code {code}.</source>
        <translation>本店没有编号为 {code} 的信。</translation>
    </message>
    <message>
        <source>{code} was checked in by somebody else a moment ago.</source>
        <translation>{code} 刚被别人登记过。</translation>
    </message>
    <message>
        <source>{code} is not in this batch; look at its sheet again.</source>
        <translation>{code} 不在这一批里，请再看一眼抄写稿。</translation>
    </message>
    <message>
        <source>No letter of this batch is left to be checked in.</source>
        <translation>这一批没有待登记的信了。</translation>
    </message>
    <message>
        <source>The file is whole and its rows fit together.</source>
        <translation>文件完好，各项记录互相对得上。</translation>
    </message>
    <message>
        <source>This does not hold for {where}.</source>
        <translation>这里不符：{where}。</translation>
    </message>
    <message>
        <source>Draw {name}</source>
        <translation>抽签：{name}</translation>
    </message>
    <message>
        <source>{name} was drawn already, as campaign {number}.</source>
        <translation>{name}已经抽过签了，是第 {number} 号活动。</translation>
    </message>
    <message>
        <source>The seed {seed} is too large; choose one below {largest}.</source>
        <translation>抽签号 {seed} 太大，请用小于 {largest} 的数。</translation>
    </message>
    <message>
        <source>The share held out has at most three decimals, not {share}.</source>
        <translation>对照比例最多三位小数，{share} 不行。</translation>
    </message>
    <message>
        <source>Since this audience was chosen, somebody in it said no to letters: {names}. Choose anew.</source>
        <translation>选好名单之后，其中有人表示不再收信：{names}。请重新选。</translation>
    </message>
    <message>
        <source>Letters with a line from a talk with their reader: {letters}. Look at them before they are printed.</source>
        <translation>含有与收信人聊天内容的信：{letters}。打印前请看一遍。</translation>
    </message>
    <message>
        <source>Letters with an empty place, which will not be printed: {letters}. Give the place a fallback.</source>
        <translation>有 {letters} 封信的填空没有内容，不会打印。请给这处填空写一个备用说法。</translation>
    </message>
    <message>
        <source>Nobody is in a group yet, and letters go to members of groups. Choose a group when you import the member list, or when you add a member.</source>
        <translation>还没有人入群，而信只写给群里的会员。请在导入会员名单或添加会员时选一个群。</translation>
    </message>
    <message>
        <source>The segment chooses nobody today.</source>
        <translation>这个分群今天选不到任何人。</translation>
    </message>
    <message>
        <source>{occasion} was on {day}: every letter of this campaign will be late. Is the year right?</source>
        <translation>{occasion}在 {day} 已经过了，这次活动的信都会晚到。年份选对了吗？</translation>
    </message>
    <message>
        <source>Hand batch {batch} to {helper}</source>
        <translation>把第 {batch} 批交给{helper}</translation>
    </message>
    <message>
        <source>Import a campaign from {file}</source>
        <translation>从 {file} 导入活动</translation>
    </message>
    <message>
        <source>No row of this campaign says when letters were posted. Write it in one at least.</source>
        <translation>这次活动没有一行写明寄出日期，请至少写一行。</translation>
    </message>
    <message>
        <source>This is the same member as in row {first}, which is taken. Delete one of the two.</source>
        <translation>和第 {first} 行是同一位会员，采用那一行。请删掉其中一行。</translation>
    </message>
    <message>
        <source>Somebody held out got no letter, so this cost is not booked. Is the arm right?</source>
        <translation>留作对照的人没有收到信，这笔花费不记账。组别填对了吗？</translation>
    </message>
    <message>
        <source>Import members from {file}</source>
        <translation>从 {file} 导入会员</translation>
    </message>
    <message>
        <source>The name of a group has at most {most} characters.</source>
        <translation>群名最多 {most} 字。</translation>
    </message>
    <message>
        <source>The name of the group holds an invisible character; please take it out.</source>
        <translation>群名中有不可见字符，请删去。</translation>
    </message>
    <message>
        <source>Import orders from {file}</source>
        <translation>从 {file} 导入订单</translation>
    </message>
    <message>
        <source>This order is in {other}, but the shop counts in {currency}; import it into a shop of its own.</source>
        <translation>这笔订单用 {other} 计价，而本店用 {currency}；请另建一家店铺导入。</translation>
    </message>
    <message>
        <source>Orders that this file knows in an older state, and that were left as they are: {count}.</source>
        <translation>文件里状态较旧、因此没有改动的订单：{count} 笔。</translation>
    </message>
    <message>
        <source>Orders that do not say who bought, and so match no member: {count}.</source>
        <translation>没写明买家、因此认不出会员的订单：{count} 笔。</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>新建店铺</translation>
    </message>
    <message>
        <source>Plan {name}</source>
        <translation>排期：{name}</translation>
    </message>
    <message>
        <source>Mark {count} batches printed</source>
        <translation>把 {count} 批记为已打印</translation>
    </message>
    <message>
        <source>No font here has these characters of letter {code}: {characters}. Write them into the boxes by hand.</source>
        <translation>没有字体能印出信 {code} 里的这些字：{characters}。请手写进方格。</translation>
    </message>
    <message>
        <source>No font here has the script of {words} in letter {code}: its sheet shows boxes that nobody can copy. Write these words onto the sheet yourself before it goes out.</source>
        <translation>信 {code} 里的 {words} 没有字体可以印出：抄写页上是方框，无法照抄。请在交出之前把这些字亲手写到抄写页上。</translation>
    </message>
    <message>
        <source>The letter {code} to {name} has no value for {places} and is not printed; it needs attention.</source>
        <translation>给{name}的信 {code} 缺少 {places} 的内容，没有打印，请补上。</translation>
    </message>
    <message>
        <source>The letter {code} to {name} is not printed. {why} Pull its sheet where there is one already.</source>
        <translation>给{name}的信 {code} 没有打印。{why}如果已有抄写稿，请抽出来。</translation>
    </message>
    <message>
        <source>Mark all of {name} printed</source>
        <translation>把 {name} 全部记为已打印</translation>
    </message>
    <message>
        <source>Mark batch {batch} printed</source>
        <translation>把第 {batch} 批记为已打印</translation>
    </message>
    <message>
        <source>The copy was not sound and was thrown away. Check the shop.</source>
        <translation>这份备份不完好，已丢弃。请检查店铺。</translation>
    </message>
    <message>
        <source>The backup {path} is not sound; nothing was changed. Choose another.</source>
        <translation>备份 {path} 不完好，没有任何改动。请换一份。</translation>
    </message>
    <message>
        <source>The backup {path} was made by a newer VIP Desk; nothing was changed. Update the program first.</source>
        <translation>备份 {path} 是更新版本的 VIP Desk 做的，没有任何改动。请先升级程序。</translation>
    </message>
    <message>
        <source>{name} came here as history: there is nothing of it to plan or to print.</source>
        <translation>{name}是导入的以往活动，没有可排期或打印的信。</translation>
    </message>
    <message>
        <source>There is no campaign {number}. `campaign list` shows all.</source>
        <translation>没有编号为 {number} 的活动，用 `campaign list` 可看全部。</translation>
    </message>
    <message>
        <source>No order is worth more than was paid for it.</source>
        <translation>没有哪笔订单的净额超过实付。</translation>
    </message>
    <message>
        <source>Every order belongs to the member that its buyer belongs to.</source>
        <translation>每笔订单都归在买家所属的会员名下。</translation>
    </message>
    <message>
        <source>Each letter goes to somebody who was to get one.</source>
        <translation>每封信的收信人都在该寄的名单上。</translation>
    </message>
    <message>
        <source>The state of every letter is the last one that was checked in.</source>
        <translation>每封信的状态都是最近一次登记的状态。</translation>
    </message>
    <message>
        <source>Every reversing entry of the cost book takes back exactly what it names.</source>
        <translation>花费账里每笔冲销都与原账分毫不差。</translation>
    </message>
    <message>
        <source>Every posted letter has the day on which it was posted.</source>
        <translation>每封寄出的信都有寄出日期。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a shop file.</source>
        <translation>{path} 是文件夹，不是店铺文件。</translation>
    </message>
    <message>
        <source>There is no shop file at {path}.</source>
        <translation>{path} 没有店铺文件。</translation>
    </message>
    <message>
        <source>The file {path} is empty: it is not a shop. Restore a backup.</source>
        <translation>文件 {path} 是空的，不是店铺。请恢复一份备份。</translation>
    </message>
    <message>
        <source>The file {path} belongs to another program; it is not a shop.</source>
        <translation>文件 {path} 属于别的程序，不是店铺。</translation>
    </message>
    <message>
        <source>Make the demo shop</source>
        <translation>建立演示店铺</translation>
    </message>
    <message>
        <source>A demo shop needs at least {fewest} members, not {members}.</source>
        <translation>演示店铺至少要 {fewest} 位会员，{members} 位不够。</translation>
    </message>
    <message>
        <source>There is already a file at {path}.</source>
        <translation>{path} 已经有一个文件了。</translation>
    </message>
    <message>
        <source>{path} cannot be used: {reason}.</source>
        <translation>{path} 不能用：{reason}。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; make room and try again.</source>
        <translation>磁盘满了，什么都没有存下。请腾出空间再试。</translation>
    </message>
    <message>
        <source>The disk refused to write. Nothing was saved; check it and try again.</source>
        <translation>磁盘写不进去，什么都没有存下。请检查磁盘再试。</translation>
    </message>
    <message>
        <source>The shop is in use by another window at this moment. Try again.</source>
        <translation>店铺正被另一个窗口使用，请稍后再试。</translation>
    </message>
    <message>
        <source>The shop file {path} or its folder may not be written to.</source>
        <translation>店铺文件 {path} 或所在的文件夹不允许写入。</translation>
    </message>
    <message>
        <source>The shop file {path} cannot be opened.</source>
        <translation>店铺文件 {path} 打不开。</translation>
    </message>
    <message>
        <source>The file {path} is not a shop, or is badly damaged.</source>
        <translation>文件 {path} 不是店铺，或已严重损坏。</translation>
    </message>
    <message>
        <source>The shop file {path} is damaged. Restore the last backup.</source>
        <translation>店铺文件 {path} 已损坏，请恢复最近的备份。</translation>
    </message>
    <message>
        <source>This stands already: there is nothing to bring back.</source>
        <translation>它仍然有效，没有可恢复的。</translation>
    </message>
    <message>
        <source>This cannot be taken back: something that it changed was changed again since.</source>
        <translation>这一步撤销不了：它改过的内容后来又被改动了。</translation>
    </message>
    <message>
        <source>This cannot be taken back: {who} changed something of it again since, on {moment}.</source>
        <translation>这一步撤销不了：{who} 后来在 {moment} 又改动了其中的内容。</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>它已经撤回。</translation>
    </message>
    <message>
        <source>A person was erased since. That is for good, and nothing done before it can be taken back.</source>
        <translation>此后抹除过一个人。抹除无法撤销，之前所做的都不能再撤回。</translation>
    </message>
    <message>
        <source>A person was erased last. That is for good, and nothing done before it can be undone now.</source>
        <translation>最近一步是彻底删除一个人，无法收回；在那之前的操作也都不能再撤销了。</translation>
    </message>
    <message>
        <source>There is no batch {number}. `plan` shows the batches of a campaign.</source>
        <translation>没有第 {number} 批，用 `plan` 可看活动的各批。</translation>
    </message>
    <message>
        <source>The buyer {buyer} is {member}</source>
        <translation>买家 {buyer} 是 {member}</translation>
    </message>
    <message>
        <source>Match {count} buyers with members</source>
        <translation>把 {count} 位买家匹配到会员</translation>
    </message>
    <message>
        <source>The buyer {buyer} is no member</source>
        <translation>买家 {buyer} 不是会员</translation>
    </message>
    <message>
        <source>A buyer is not in the shop any more: the import was taken back meanwhile. Look again.</source>
        <translation>有一位买家已不在店里：其间导入被撤回了。请重新查看。</translation>
    </message>
    <message>
        <source>Ask again who the buyer {buyer} is</source>
        <translation>重新判断买家 {buyer} 是谁</translation>
    </message>
    <message>
        <source>This member is not in the shop any more.</source>
        <translation>店里已经没有这位会员了。</translation>
    </message>
    <message>
        <source>What is to be seen of the phone fits {phone}</source>
        <translation>电话露出的部分与 {phone} 相符</translation>
    </message>
    <message>
        <source>What is to be seen of the name, {name}, fits too</source>
        <translation>姓名露出的部分 {name} 也相符</translation>
    </message>
    <message>
        <source>Member #{number} was merged into #{other}.</source>
        <translation>会员 #{number} 已并入 #{other}。</translation>
    </message>
    <message>
        <source>“{text}” fits several members ({names}); say which by nick or phone.</source>
        <translation>“{text}”对应好几位会员（{names}），请用昵称或电话指明。</translation>
    </message>
    <message>
        <source>No member is called “{text}”; a nick, a name or a phone is looked for.</source>
        <translation>没有叫“{text}”的会员；可以用昵称、姓名或电话查找。</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>{privilege}: {reason}</source>
        <translation>{privilege}：{reason}</translation>
    </message>
    <message>
        <source>{platform} {number}</source>
        <translation>{platform} {number}</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Real name</source>
        <translation>真实姓名</translation>
    </message>
    <message>
        <source>Further nicks</source>
        <translation>其他昵称</translation>
    </message>
    <message>
        <source>Further phones</source>
        <translation>其他电话</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>完整地址</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道门牌</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>入群日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>称呼方式</translation>
    </message>
    <message>
        <source>Register of talk</source>
        <translation>说话风格</translation>
    </message>
    <message>
        <source>Consent to letters</source>
        <translation>同意收信</translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation>不要打扰</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Pronoun</source>
        <translation>您或你</translation>
    </message>
    <message>
        <source>Address for letters</source>
        <translation>收信地址</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Calendar of the birthday</source>
        <translation>生日历法</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>出生年</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>生日（月）</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>生日（日）</translation>
    </message>
    <message>
        <source>Agreed to letters on</source>
        <translation>同意收信日期</translation>
    </message>
    <message>
        <source>How they agreed</source>
        <translation>同意方式</translation>
    </message>
    <message>
        <source>In which words they agreed</source>
        <translation>同意时的原话</translation>
    </message>
    <message>
        <source>No letters since</source>
        <translation>不再收信日期</translation>
    </message>
    <message>
        <source>Why not to be pursued</source>
        <translation>不再打扰的原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Nicks</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Mail came back</source>
        <translation>信件退回</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>May be said</source>
        <translation>可以提起</translation>
    </message>
    <message>
        <source>Forgotten on</source>
        <translation>到期遗忘日</translation>
    </message>
    <message>
        <source>What was learnt in talks</source>
        <translation>聊天中了解到的</translation>
    </message>
    <message>
        <source>Fields of the shop&apos;s own</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Invitations to groups</source>
        <translation>入群邀请</translation>
    </message>
    <message>
        <source>Privileges used with an order</source>
        <translation>随订单使用的优待</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入群</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>退群</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>群</translation>
    </message>
    <message>
        <source>Privileges in force</source>
        <translation>享有的优待</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Shares a household with other members</source>
        <translation>与其他会员同住</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>What was bought with each order</source>
        <translation>每笔订单买了什么</translation>
    </message>
    <message>
        <source>As a buyer in the exports</source>
        <translation>订单里的买家信息</translation>
    </message>
    <message>
        <source>Words and address</source>
        <translation>信的内容和地址</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What happened to the letters</source>
        <translation>信件经过</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>去处</translation>
    </message>
    <message>
        <source>Spent in the 180 days before</source>
        <translation>此前 180 天消费</translation>
    </message>
    <message>
        <source>Places in campaigns</source>
        <translation>各次活动中的去处</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>What letters and privileges cost</source>
        <translation>写信与优待的花费</translation>
    </message>
    <message>
        <source>Days with messages in a group</source>
        <translation>在群里发过消息的天数</translation>
    </message>
    <message>
        <source>Messages in all</source>
        <translation>消息总数</translation>
    </message>
    <message>
        <source>Answers given and got, as counted</source>
        <translation>回复与被回复的记录数</translation>
    </message>
    <message>
        <source>Talk in the groups, without its words</source>
        <translation>群聊情况，不含聊天内容</translation>
    </message>
    <message>
        <source>Where the data came from</source>
        <translation>资料从哪里来</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做过的操作</translation>
    </message>
    <message>
        <source>{first}, {second}, {third}</source>
        <translation>{first}、{second}、{third}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人资料</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>“{field}”</source>
        <translation>“{field}”</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Undo: {action}</source>
        <translation>撤销：{action}</translation>
    </message>
    <message>
        <source>Redo: {action}</source>
        <translation>重做：{action}</translation>
    </message>
    <message>
        <source>Making the demo shop in {path} (once).</source>
        <translation>正在 {path} 建立演示店铺（只需一次）。</translation>
    </message>
    <message>
        <source>There is no screen here; this is the way through the whole work:</source>
        <translation>这里没有屏幕，下面把全部流程走一遍：</translation>
    </message>
    <message>
        <source>The letters, the review and the shop as this walk leaves it lie in {folder}.</source>
        <translation>信件、复盘和走完流程后的店铺都放在 {folder}。</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>添加 {name}</translation>
    </message>
    <message>
        <source>The nick {nick} belongs to {name} already.</source>
        <translation>昵称 {nick} 已经属于 {name}。</translation>
    </message>
    <message>
        <source>{name} with the phone {phone} is a member already.</source>
        <translation>电话为 {phone} 的 {name} 已经是会员。</translation>
    </message>
    <message>
        <source>Import members from {count} file(s)</source>
        <translation>从 {count} 个文件导入会员</translation>
    </message>
    <message>
        <source>in {days} days</source>
        <translation>还有 {days} 天</translation>
    </message>
    <message>
        <source>is tomorrow</source>
        <translation>就在明天</translation>
    </message>
    <message>
        <source>is today</source>
        <translation>就是今天</translation>
    </message>
    <message>
        <source>{days} days to spare</source>
        <translation>还宽裕 {days} 天</translation>
    </message>
    <message>
        <source>1 day to spare</source>
        <translation>还宽裕 1 天</translation>
    </message>
    <message>
        <source>no day to spare</source>
        <translation>一天也不能再拖</translation>
    </message>
    <message>
        <source>{occasion} {when}: writing must start by {start}, {spare}.</source>
        <translation>{occasion}{when}，亲笔信最迟 {start}开始抄写，{spare}。</translation>
    </message>
    <message>
        <source>{occasion} {when}: {written} of {letters} letters are written, the rest must start by {start}, {spare}.</source>
        <translation>{occasion}{when}，{letters} 封信已写好 {written} 封，其余最迟 {start}开始抄写，{spare}。</translation>
    </message>
    <message>
        <source>{occasion} {when}: there is no time left for {short} of {letters} letters.</source>
        <translation>{occasion}{when}，{letters} 封信里有 {short} 封来不及写了。</translation>
    </message>
    <message>
        <source>{occasion} {when}: {written} of {letters} letters are written.</source>
        <translation>{occasion}{when}，{letters} 封信已写好 {written} 封。</translation>
    </message>
    <message>
        <source>{occasion} {when}: {posted} of {letters} letters are in the post.</source>
        <translation>{occasion}{when}，{letters} 封信已寄出 {posted} 封。</translation>
    </message>
    <message>
        <source>{occasion} {when}: no campaign yet.</source>
        <translation>{occasion}{when}，还没有安排活动。</translation>
    </message>
    <message>
        <source>{occasion} {when}: no campaign yet; for about {letters} letters writing must start by {start}, {spare}.</source>
        <translation>{occasion}{when}，还没有安排活动；约 {letters} 封信最迟 {start}开始抄写，{spare}。</translation>
    </message>
    <message>
        <source>{occasion} {when}: no campaign yet; for about {letters} letters writing should have started on {start}.</source>
        <translation>{occasion}{when}，还没有安排活动；约 {letters} 封信本该在 {start}就开始抄写。</translation>
    </message>
    <message>
        <source>{campaign} was on {day}, and of its {letters} letters not written: {left}. Post them late or cancel them.</source>
        <translation>{campaign}在 {day}已过，{letters} 封信里还有 {left} 封没写。请补寄，或撤回。</translation>
    </message>
    <message>
        <source>{campaign}: letters written and waiting for the post: {letters}. They must leave by {day}.</source>
        <translation>{campaign}：{letters} 封已写好待寄，最迟 {day}寄出。</translation>
    </message>
    <message>
        <source>{campaign}: letters that should have left on {day}: {letters}. Post them now, they may come late.</source>
        <translation>{campaign}：{letters} 封本该在 {day}寄出。请马上寄，可能会晚到。</translation>
    </message>
    <message>
        <source>{helper} has brought {back} of {letters} letters of {campaign}; still out: {left}.</source>
        <translation>{campaign}：{helper}已交回 {back} / {letters} 封，还差 {left} 封。</translation>
    </message>
    <message>
        <source>{campaign}: letters printed and with nobody: {left} of {letters}.</source>
        <translation>{campaign}：{letters} 封里有 {left} 封已打印，还没交给抄写人。</translation>
    </message>
    <message>
        <source>{campaign}: print batch {batch} for {helper}, letters: {letters}; writing starts on {day}.</source>
        <translation>{campaign}：打印第 {batch} 批，{letters} 封，交给{helper}；{day}开始抄写。</translation>
    </message>
    <message>
        <source>{campaign}: print {batches} batches for {helper}, letters: {letters}; writing starts on {day}.</source>
        <translation>{campaign}：打印 {batches} 批，共 {letters} 封，交给{helper}；{day}开始抄写。</translation>
    </message>
    <message>
        <source>{campaign}: letters that nobody is to write yet: {left} of {letters}. Plan them.</source>
        <translation>{campaign}：{letters} 封里有 {left} 封还没人写，请排期。</translation>
    </message>
    <message>
        <source>{campaign}: letters in which something is missing, such as a name: {letters}.</source>
        <translation>{campaign}：{letters} 封信缺内容（如姓名），请补上。</translation>
    </message>
    <message>
        <source>{occasion} on {day} has no campaign yet; for about {letters} letters writing must start by {start}.</source>
        <translation>{day}的{occasion}还没有安排活动；约 {letters} 封信最迟 {start}开始抄写。</translation>
    </message>
    <message>
        <source>“{item}” opens to members on {start}; everyone else can buy it from {public}.</source>
        <translation>“{item}”{start} 对会员开放，{public} 公开发售。</translation>
    </message>
    <message>
        <source>“{item}” is open to members; everyone else can buy it from {public}.</source>
        <translation>“{item}”已对会员开放，{public} 公开发售。</translation>
    </message>
    <message>
        <source>{name} ({group}) has a birthday today.</source>
        <translation>{name}（{group}）今天生日。</translation>
    </message>
    <message>
        <source>{count} members have their birthday today: {names}.</source>
        <translation>{count} 位会员今天生日：{names}。</translation>
    </message>
    <message>
        <source>{count} members have their birthday today: {names} and others.</source>
        <translation>{count} 位会员今天生日：{names}等。</translation>
    </message>
    <message>
        <source>The window of {campaign} closed on {day}: its review can be read.</source>
        <translation>{campaign}的观察期已于 {day}结束，可以看复盘了。</translation>
    </message>
    <message>
        <source>No orders were imported yet: begin with the report of your shop.</source>
        <translation>还没有导入过订单：先从店铺的订单报表开始吧。</translation>
    </message>
    <message>
        <source>There are no members yet: take them from the orders, or from a list.</source>
        <translation>还没有会员：可以从订单里添加，或导入名单。</translation>
    </message>
    <message>
        <source>Orders were imported {days} days ago, on {day}.</source>
        <translation>上次导入订单是 {days} 天前（{day}）。</translation>
    </message>
    <message>
        <source>Buyers of the last imports who are not matched with a member: {buyers}.</source>
        <translation>最近导入的订单里，有 {buyers} 位买家还没认领到会员。</translation>
    </message>
    <message>
        <source>Pairs of members with the same phone, who may be one person: {pairs}.</source>
        <translation>电话相同、可能是同一个人的会员：{pairs} 对。</translation>
    </message>
    <message>
        <source>More than {pairs} pairs of members have the same phone, and may be one person.</source>
        <translation>超过 {pairs} 对会员电话相同，可能是同一个人。</translation>
    </message>
    <message>
        <source>There is no backup of this shop yet.</source>
        <translation>这家店铺还没有备份。</translation>
    </message>
    <message>
        <source>The last backup is {days} days old, and the shop has changed since.</source>
        <translation>上次备份是 {days} 天前，之后店铺又有改动。</translation>
    </message>
    <message>
        <source>The newest backup was tried on {day} and is not sound: make a new one, and look at the disk.</source>
        <translation>{day}演练时发现最新的备份不完好：请重新备份，并检查磁盘。</translation>
    </message>
    <message>
        <source>This shop has no members yet; import some first.</source>
        <translation>店里还没有会员，请先导入。</translation>
    </message>
    <message>
        <source>No occasion of the next year has a letter text and an audience.</source>
        <translation>未来一年没有既有信稿又有收信人的节日。</translation>
    </message>
    <message>
        <source>{name} asked about an order of 78.00, and is told: {answer}</source>
        <translation>{name} 问一笔 78.00 的订单，答复是：{answer}</translation>
    </message>
    <message>
        <source>{name} was drawn: {selected} selected = {letters} letters + {held_out} held out + {must_send} must send + {excluded} left out.</source>
        <translation>{name}已抽签：名单 {selected} = 寄信 {letters} + 对照 {held_out} + 必寄 {must_send} + 不寄 {excluded}。</translation>
    </message>
    <message>
        <source>Writing must start by {day}; there are {spare} days to spare.</source>
        <translation>最迟 {day} 开始抄写，还宽裕 {spare} 天。</translation>
    </message>
    <message>
        <source>{short} letters cannot be written in time with these helpers.</source>
        <translation>以现在的抄写人，有 {short} 封信来不及写。</translation>
    </message>
    <message>
        <source>Batch {batch} with {letters} letters was printed to {file}.</source>
        <translation>第 {batch} 批 {letters} 封信已打印到 {file}。</translation>
    </message>
    <message>
        <source>Written and posted: {codes}.</source>
        <translation>已写好并寄出：{codes}。</translation>
    </message>
    <message>
        <source>The review of {quarter} lies in {file}. {verdict}</source>
        <translation>{quarter} 的复盘在 {file}。{verdict}</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>正在列出</translation>
    </message>
    <message>
        <source>Making the demo shop</source>
        <translation>正在建立演示店铺</translation>
    </message>
    <message>
        <source>Add the group {name}</source>
        <translation>新建群 {name}</translation>
    </message>
    <message>
        <source>There is a group {name} already.</source>
        <translation>已经有叫 {name} 的群了。</translation>
    </message>
    <message>
        <source>This tier is not in the shop any more.</source>
        <translation>这个等级已不在店里了。</translation>
    </message>
    <message>
        <source>Add helper {name}</source>
        <translation>添加抄写人 {name}</translation>
    </message>
    <message>
        <source>Change helper {name}</source>
        <translation>修改抄写人 {name}</translation>
    </message>
    <message>
        <source>There is a helper {name} already. Give this one a name that tells them apart.</source>
        <translation>已经有叫 {name} 的抄写人了，请换个能区分的名字。</translation>
    </message>
    <message>
        <source>Setting the letter</source>
        <translation>正在排信</translation>
    </message>
    <message>
        <source>Counting whom the campaign reaches</source>
        <translation>正在清点名单</translation>
    </message>
    <message>
        <source>No more letters to {name}</source>
        <translation>不再给 {name} 寄信</translation>
    </message>
    <message>
        <source>Letters to {name} again</source>
        <translation>恢复给 {name} 寄信</translation>
    </message>
    <message>
        <source>{name} agrees to letters</source>
        <translation>{name} 同意收信</translation>
    </message>
    <message>
        <source>Change the note about {name}</source>
        <translation>修改 {name} 的备注</translation>
    </message>
    <message>
        <source>Making the pages</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>Drawing a page</source>
        <translation>正在显示页面</translation>
    </message>
    <message>
        <source>Looking through the letters</source>
        <translation>正在查看信件</translation>
    </message>
    <message>
        <source>Saving the pages</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Reckoning the review</source>
        <translation>正在计算复盘</translation>
    </message>
    <message>
        <source>Looking at today</source>
        <translation>正在查看今天的事</translation>
    </message>
    <message>
        <source>{login} may work here now as {role}.</source>
        <translation>{login} 现在可以在这里工作了，身份是{role}。</translation>
    </message>
    <message>
        <source>The password is {password}. It is shown this once; hand it over yourself.</source>
        <translation>密码是 {password}。只显示这一次，请您亲自交给对方。</translation>
    </message>
    <message>
        <source>{login} sees nothing of this shop any more.</source>
        <translation>{login} 再也看不到这家店铺的任何内容。</translation>
    </message>
    <message>
        <source>Your login may not do this on the server. Give the lines above to its administrator; then run this again.</source>
        <translation>您的账号在服务器上无权这样做。请把上面几行交给服务器管理员，办好后再运行一次。</translation>
    </message>
    <message>
        <source>{login} sees no letter any more. To take the login away too, give the lines above to the server&apos;s administrator.</source>
        <translation>{login} 再也看不到任何信件。如果连账号也要取消，请把上面几行交给服务器管理员。</translation>
    </message>
    <message>
        <source>Password for {login}: </source>
        <translation>{login} 的密码：</translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>再输一遍：</translation>
    </message>
    <message>
        <source>The two passwords differ; nobody was added.</source>
        <translation>两次密码不一样，没有添加任何人。</translation>
    </message>
    <message>
        <source>A password needs at least 10 characters; nobody was added.</source>
        <translation>密码至少要 10 个字符，没有添加任何人。</translation>
    </message>
    <message>
        <source>There is no terminal to ask for a password: use --generate to have one made.</source>
        <translation>没有终端可以输入密码，请用 --generate 自动生成。</translation>
    </message>
    <message>
        <source>Your login is not a helper&apos;s: `plan` shows the batches of a campaign.</source>
        <translation>您的账号不是抄写人账号；用 `plan` 可看活动的各批。</translation>
    </message>
    <message>
        <source>owner of the shop</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>群主</translation>
    </message>
    <message>
        <source>helper</source>
        <translation>抄写人</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>unpaid</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Taobao</source>
        <translation>淘宝</translation>
    </message>
    <message>
        <source>Tmall</source>
        <translation>天猫</translation>
    </message>
    <message>
        <source>Pinduoduo</source>
        <translation>拼多多</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>name of the shop</source>
        <translation>店名</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>province of the shop</source>
        <translation>店铺所在省份</translation>
    </message>
    <message>
        <source>city of the shop</source>
        <translation>店铺所在城市</translation>
    </message>
    <message>
        <source>language of letters</source>
        <translation>信的语言</translation>
    </message>
    <message>
        <source>gross margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>days counted after arrival</source>
        <translation>送达后计算的天数</translation>
    </message>
    <message>
        <source>days in the post, where unknown</source>
        <translation>邮程未知时的天数</translation>
    </message>
    <message>
        <source>days between two letters</source>
        <translation>两封信之间的天数</translation>
    </message>
    <message>
        <source>hold-out</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>letters arrive at most so many days before</source>
        <translation>信最早提前几天到</translation>
    </message>
    <message>
        <source>letters arrive at least so many days before</source>
        <translation>信最晚提前几天到</translation>
    </message>
    <message>
        <source>days for printing</source>
        <translation>打印所需天数</translation>
    </message>
    <message>
        <source>letters in a batch</source>
        <translation>每批信数</translation>
    </message>
    <message>
        <source>weight of a letter in grams</source>
        <translation>一封信的克数</translation>
    </message>
    <message>
        <source>paper and envelope</source>
        <translation>信纸信封</translation>
    </message>
    <message>
        <source>spoiled without loss of pay</source>
        <translation>写坏不扣酬的份额</translation>
    </message>
    <message>
        <source>postage of a parcel</source>
        <translation>一个包裹的邮费</translation>
    </message>
    <message>
        <source>amount that free shipping goes by</source>
        <translation>包邮按哪个金额算</translation>
    </message>
    <message>
        <source>minutes of the countdown to the cutoff</source>
        <translation>截单前倒计时的分钟数</translation>
    </message>
    <message>
        <source>postage paid by customers counts as revenue</source>
        <translation>客付邮费计入收入</translation>
    </message>
    <message>
        <source>cash on delivery counts before it is paid</source>
        <translation>货到付款在付款前计入</translation>
    </message>
    <message>
        <source>word for made-up orders</source>
        <translation>刷单标记词</translation>
    </message>
    <message>
        <source>weekdays without dispatch</source>
        <translation>不发货的星期</translation>
    </message>
    <message>
        <source>weekdays without posting</source>
        <translation>不寄信的星期</translation>
    </message>
    <message>
        <source>group admins always get a letter</source>
        <translation>群管理总会收到信</translation>
    </message>
    <message>
        <source>second place of the backups</source>
        <translation>备份的第二处</translation>
    </message>
    <message>
        <source>days for which packs are kept</source>
        <translation>信包保留天数</translation>
    </message>
    <message>
        <source>days for which it is kept who answered whom</source>
        <translation>问答关系保留天数</translation>
    </message>
    <message>
        <source>days for which messages a day are kept</source>
        <translation>每日消息数保留天数</translation>
    </message>
    <message>
        <source>days for which the register is kept</source>
        <translation>登记簿保留天数</translation>
    </message>
    <message>
        <source>days that make the bands</source>
        <translation>分档所看的天数</translation>
    </message>
    <message>
        <source>bands of recency in days</source>
        <translation>最近购买的分档（天）</translation>
    </message>
    <message>
        <source>bands of frequency in orders</source>
        <translation>购买次数的分档（单）</translation>
    </message>
    <message>
        <source>bands of money</source>
        <translation>金额的分档</translation>
    </message>
    <message>
        <source>classes of cities</source>
        <translation>城市分级</translation>
    </message>
    <message>
        <source>classes of cities looked at on</source>
        <translation>城市分级核对日</translation>
    </message>
    <message>
        <source>Setting: {name}</source>
        <translation>设置：{name}</translation>
    </message>
    <message>
        <source>goods after the shop&apos;s discounts</source>
        <translation>店铺优惠后的货款</translation>
    </message>
    <message>
        <source>what is paid after all coupons</source>
        <translation>用完所有券后的实付</translation>
    </message>
    <message>
        <source>handwriting</source>
        <translation>抄写</translation>
    </message>
    <message>
        <source>postage of the letter</source>
        <translation>信件邮费</translation>
    </message>
    <message>
        <source>gift</source>
        <translation>礼物</translation>
    </message>
    <message>
        <source>privilege given</source>
        <translation>已兑现的特权</translation>
    </message>
    <message>
        <source>drawn by lot</source>
        <translation>已抽签</translation>
    </message>
    <message>
        <source>being printed</source>
        <translation>打印中</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>抄写中</translation>
    </message>
    <message>
        <source>being posted</source>
        <translation>寄出中</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>dispatched</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>交易成功</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>交易关闭</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Traditional Chinese</source>
        <translation>繁体中文</translation>
    </message>
    <message>
        <source>formal</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>平实</translation>
    </message>
    <message>
        <source>playful</source>
        <translation>活泼</translation>
    </message>
    <message>
        <source>by joining a group</source>
        <translation>入群即同意</translation>
    </message>
    <message>
        <source>as a list says</source>
        <translation>按名单所写</translation>
    </message>
    <message>
        <source>asked in a chat</source>
        <translation>聊天中问过</translation>
    </message>
    <message>
        <source>asked on the phone</source>
        <translation>电话中问过</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>solar calendar</source>
        <translation>公历</translation>
    </message>
    <message>
        <source>lunar calendar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>plain member</source>
        <translation>普通成员</translation>
    </message>
    <message>
        <source>gets a letter</source>
        <translation>寄信</translation>
    </message>
    <message>
        <source>held out by lot</source>
        <translation>抽签留作对照</translation>
    </message>
    <message>
        <source>gets a letter in any case</source>
        <translation>一定寄信</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不寄</translation>
    </message>
    <message>
        <source>free shipping</source>
        <translation>包邮</translation>
    </message>
    <message>
        <source>dispatch on the same day</source>
        <translation>当天发货</translation>
    </message>
    <message>
        <source>quick after-sales</source>
        <translation>优先售后</translation>
    </message>
    <message>
        <source>early access</source>
        <translation>抢先购</translation>
    </message>
    <message>
        <source>dispatch after the cutoff</source>
        <translation>截单后加急发货</translation>
    </message>
    <message>
        <source>on the list of those who always get one</source>
        <translation>在一定寄信的名单里</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>没有同意收信</translation>
    </message>
    <message>
        <source>no address that the post finds</source>
        <translation>没有能寄到的地址</translation>
    </message>
    <message>
        <source>somebody of the household gets it</source>
        <translation>同住的人会收到</translation>
    </message>
    <message>
        <source>wants no letters</source>
        <translation>不想收信</translation>
    </message>
    <message>
        <source>to be left alone</source>
        <translation>请勿打扰</translation>
    </message>
    <message>
        <source>was held out before</source>
        <translation>之前留作过对照</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>手工输入</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>已加入</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>never answered</source>
        <translation>一直没有答复</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>work day</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Pack printed</source>
        <translation>打印抄写稿</translation>
    </message>
    <message>
        <source>Pack saved as a file</source>
        <translation>抄写稿存为文件</translation>
    </message>
    <message>
        <source>Letters handed out</source>
        <translation>信件交给抄写人</translation>
    </message>
    <message>
        <source>Everything about one person</source>
        <translation>一个人的全部资料</translation>
    </message>
    <message>
        <source>List saved as a file</source>
        <translation>名单存为文件</translation>
    </message>
    <message>
        <source>Shop moved to a server</source>
        <translation>店铺迁到服务器</translation>
    </message>
    <message>
        <source>Backup in a second place</source>
        <translation>备份到第二备份位置</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>the letter&apos;s words</source>
        <translation>信的内容</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部资料</translation>
    </message>
    <message>
        <source>The person, as they asked</source>
        <translation>本人（应其要求）</translation>
    </message>
    <message>
        <source>Whoever saved it</source>
        <translation>保存者</translation>
    </message>
    <message>
        <source>Whoever printed it</source>
        <translation>打印的人</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>群</translation>
    </message>
    <message>
        <source>campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>helpers</source>
        <translation>抄写人</translation>
    </message>
    <message>
        <source>costs</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>chats</source>
        <translation>群聊</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>other things</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>The backup {path} cannot be read any more. Choose another.</source>
        <translation>备份 {path} 读不出来了，请换一份。</translation>
    </message>
    <message>
        <source>past campaign</source>
        <translation>以往活动</translation>
    </message>
    <message>
        <source>There are no backups of {path} yet.</source>
        <translation>{path} 还没有备份。</translation>
    </message>
    <message>
        <source>There is no backup {name}; the command backups lists them.</source>
        <translation>没有备份 {name}，用 backups 命令可看全部。</translation>
    </message>
    <message>
        <source>rows saved</source>
        <translation>救回的行</translation>
    </message>
    <message>
        <source>rows missing</source>
        <translation>缺失的行</translation>
    </message>
    <message>
        <source>pages damaged</source>
        <translation>损坏的页</translation>
    </message>
    <message>
        <source>This backup is no longer what it was when it was made. Choose another if you can.</source>
        <translation>这份备份和当初做好时不一样了，可以的话请换一份。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有改动</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>恢复时换下的</translation>
    </message>
    <message>
        <source>The shop is what this backup was. What it was before lies in {path}.</source>
        <translation>店铺已恢复成这份备份的样子。恢复前的店铺存在 {path}。</translation>
    </message>
    <message>
        <source>The shop is what this backup was. What was there before lies beside it under another name.</source>
        <translation>店铺已恢复成这份备份的样子。原来的文件改名留在旁边。</translation>
    </message>
    <message>
        <source>{path} is encrypted now. Copies rewritten: {count}.</source>
        <translation>{path} 已加密，另有 {count} 份副本也重新写过。</translation>
    </message>
    <message>
        <source>{path} is not encrypted any more. Copies rewritten: {count}.</source>
        <translation>{path} 已取消加密，另有 {count} 份副本也重新写过。</translation>
    </message>
    <message>
        <source>Nothing like that was done.</source>
        <translation>没有这样的操作。</translation>
    </message>
    <message>
        <source>All {rows} rows of {tables} tables of {source} are in {target} now, compared one by one.</source>
        <translation>{source} 的 {tables} 张表、{rows} 条记录已全部迁到 {target}，并逐条核对过。</translation>
    </message>
    <message>
        <source>Password of {name}, or the code of its recovery sheet: </source>
        <translation>{name} 的密码，或恢复凭条上的恢复码：</translation>
    </message>
    <message>
        <source>New password: </source>
        <translation>新密码：</translation>
    </message>
    <message>
        <source>The new password once more: </source>
        <translation>再输一遍新密码：</translation>
    </message>
    <message>
        <source>The two passwords are not the same; nothing was changed.</source>
        <translation>两次密码不一样，没有任何改动。</translation>
    </message>
    <message>
        <source>{name} needs its password, and nobody is here to type it. Name a file with --password-file.</source>
        <translation>{name} 需要密码，而这里没有人可以输入。请用 --password-file 指定密码文件。</translation>
    </message>
    <message>
        <source>The password file {path} cannot be read: {reason}.</source>
        <translation>密码文件 {path} 读不出来：{reason}。</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>将删除</translation>
    </message>
    <message>
        <source>What stays, without the person</source>
        <translation>会保留，但不再关联本人</translation>
    </message>
    <message>
        <source>A helper prints the batches given to them, one by one: `desk letters` shows them.</source>
        <translation>抄写人只能逐批打印交给自己的批次，用 `desk letters` 可看。</translation>
    </message>
    <message>
        <source>The code of the recovery sheet has {lines} lines of eight characters.</source>
        <translation>恢复凭条上的恢复码有 {lines} 行，每行八个字符。</translation>
    </message>
    <message>
        <source>Line {line} of the code is mistyped. Please look at the sheet again.</source>
        <translation>恢复码第 {line} 行输错了，请再看一眼凭条。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The name {name} leads out of its folder. Choose another name.</source>
        <translation>名称 {name} 会跑出所在的文件夹，请换个名称。</translation>
    </message>
    <message>
        <source>What {shop} knows of {name}</source>
        <translation>{shop}保存的{name}的资料</translation>
    </message>
    <message>
        <source>As of {date}. Every field is in the JSON file that the program writes as well.</source>
        <translation>截至 {date}。全部字段见程序可另行导出的 JSON 文件。</translation>
    </message>
    <message>
        <source>{shop} · what is known of member #{number} · page {page} of {pages}</source>
        <translation>{shop} · 会员 #{number} 的资料 · 第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复凭条</translation>
    </message>
    <message>
        <source>{shop} · printed {date}</source>
        <translation>{shop} · 打印于 {date}</translation>
    </message>
    <message>
        <source>This code opens the encrypted shop and its backups without the password.</source>
        <translation>忘了密码时，用这个恢复码可以打开加密的店铺和备份。</translation>
    </message>
    <message>
        <source>Type it where the password is asked for, with or without hyphens.</source>
        <translation>在要求输入密码的地方输入它，带不带连字符都行。</translation>
    </message>
    <message>
        <source>Keep it where you keep money. Take no photograph, and delete the PDF.</source>
        <translation>请像保管现金一样收好。不要拍照，并删掉 PDF 文件。</translation>
    </message>
    <message>
        <source>A new password makes a new code: print a new sheet then, and destroy this one.</source>
        <translation>换了密码，恢复码也会变：请打印新凭条，并销毁这一张。</translation>
    </message>
    <message>
        <source>This shop lies on a server, where whoever runs the server backs it up. The command move-shop copies it into a file.</source>
        <translation>这家店铺在服务器上，由管理服务器的人负责备份。用 move-shop 命令可以把它复制成文件。</translation>
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
        <source>before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>before restoring</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>before erasing somebody</source>
        <translation>彻底删除前</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>The backups lie in {folder} already: choose a folder on another disk, a stick or in a synced folder.</source>
        <translation>备份本来就放在 {folder}：请选另一个磁盘、U 盘或同步文件夹里的文件夹。</translation>
    </message>
    <message>
        <source>Without encryption the lock keeps only honest people out: whoever copies the shop&apos;s file can read it.</source>
        <translation>没有加密时，锁定只防得住规矩人：谁拷走店铺文件，谁就能看到内容。</translation>
    </message>
    <message>
        <source>The password of the lock needs at least {number} characters.</source>
        <translation>锁定密码至少要 {number} 个字符。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Which data</source>
        <translation>哪些资料</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>To be destroyed on</source>
        <translation>应销毁日期</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>修改 {name} 的资料</translation>
    </message>
    <message>
        <source>Encrypting the shop and its backups</source>
        <translation>正在加密店铺和备份</translation>
    </message>
    <message>
        <source>Taking the encryption away</source>
        <translation>正在取消加密</translation>
    </message>
    <message>
        <source>This is not the password of {name}. Look at capital letters and the keyboard.</source>
        <translation>这不是 {name} 的密码。请留意大小写和输入法。</translation>
    </message>
    <message>
        <source>{path} is encrypted already. Its password can be changed.</source>
        <translation>{path} 已经加密，可以更改密码。</translation>
    </message>
    <message>
        <source>{path} is not encrypted.</source>
        <translation>{path} 没有加密。</translation>
    </message>
    <message>
        <source>The old files were overwritten. SSDs, synced folders and copies made elsewhere may keep older versions all the same.</source>
        <translation>旧文件已覆盖写过。但固态硬盘、同步文件夹和别处的副本里，仍可能留有旧版本。</translation>
    </message>
    <message>
        <source>Without the password and without the recovery sheet nobody can open the shop any more, nor its backups.</source>
        <translation>如果密码忘了、恢复凭条也丢了，就再没有人能打开店铺和备份。</translation>
    </message>
    <message>
        <source>The copy {file} could not be opened, and was left as it is: {why}</source>
        <translation>副本 {file} 打不开，保持原样：{why}</translation>
    </message>
    <message>
        <source>It was stopped: {count} kept copies were not looked at, and may still hold the person.</source>
        <translation>已停止：还有 {count} 份留存的副本没有查看，可能仍含有此人的资料。</translation>
    </message>
    <message>
        <source>The second place {folder} is not there at the moment: its copies may hold the person until they are replaced by those from here.</source>
        <translation>第二备份位置 {folder} 现在不在：在被这里的副本替换之前，那边的副本可能仍含有此人的资料。</translation>
    </message>
    <message>
        <source>Something of the person is still in it.</source>
        <translation>里面还有此人的内容。</translation>
    </message>
    <message>
        <source>It is too badly damaged to be read. It may hold the person; delete it when nobody needs it any more.</source>
        <translation>它损坏太重，无法读取，其中可能仍有此人的信息；不再需要时请删除。</translation>
    </message>
    <message>
        <source>Kept copies of the shop: {count}. They may still hold this person until about {day}, when the last of them is thinned out; after any restore the person is erased again. They can be erased from the copies now.</source>
        <translation>留存的店铺副本有 {count} 份，可能还含有此人的资料，最后一份约在 {day} 清理掉；在那之前若恢复备份，会再次删除此人。也可以现在就从副本中删除。</translation>
    </message>
    <message>
        <source>Kept copies of the shop: {count}. They may still hold this person. Those of the damaged shop {file}, from which this one was copied, stay until somebody deletes them. They can be erased from the copies now.</source>
        <translation>保留的店铺副本：{count} 份，其中可能仍有此人的信息。损坏的店铺 {file}（本店铺由它复制而来）的副本会一直保留，直到有人删除。现在可以从这些副本中抹除。</translation>
    </message>
    <message>
        <source>No kept copy of the shop is known that could still hold this person.</source>
        <translation>没有发现可能还含有此人资料的店铺副本。</translation>
    </message>
    <message>
        <source>Kept copies written anew without the person: {rewritten}. Copies that did not hold them: {untouched}.</source>
        <translation>已从 {rewritten} 份副本中删去此人；另有 {untouched} 份本来就没有此人。</translation>
    </message>
    <message>
        <source>Erase member #{number}</source>
        <translation>彻底删除会员 #{number}</translation>
    </message>
    <message>
        <source>A bare number</source>
        <translation>仅存的编号</translation>
    </message>
    <message>
        <source>Member #{number} was erased already; only the number is left.</source>
        <translation>会员 #{number} 已经彻底删除过，只留下编号。</translation>
    </message>
    <message>
        <source>Member #{number} is erased. {values} values that told who it was were looked for in {files} files, byte by byte: none is left.</source>
        <translation>会员 #{number} 已彻底删除。在 {files} 个文件里逐字节查找了 {values} 项能认出此人的内容，一项不剩。</translation>
    </message>
    <message>
        <source>Member #{number} is erased. {values} values that told who it was were looked for in {files} files: the encrypted pages one by one as the key opens them, everything else byte by byte. None is left.</source>
        <translation>会员 #{number} 已抹除。在 {files} 个文件中查找了 {values} 个能辨认其身份的值：加密页用密钥逐页解开查找，其余逐字节查找。没有任何残留。</translation>
    </message>
    <message>
        <source>Member #{number} is erased. {values} values that told who it was were looked for in every table of the shop and in its journal: none is left. The files of the server, its own log and its backups were not searched, and may hold the person until the server overwrites them.</source>
        <translation>会员 #{number} 已抹除。在店铺的每张表及其日志中查找了 {values} 个能辨认其身份的值：没有任何残留。服务器自身的文件、日志和备份未作查找，在服务器覆盖之前可能仍留有此人的信息。</translation>
    </message>
    <message>
        <source>The table {table} still holds a value that told who it was, in {column}. Somebody may have written it again meanwhile; look there.</source>
        <translation>表 {table} 的 {column} 中仍有能辨认其身份的值。可能有人在此期间又写了进去，请到那里查看。</translation>
    </message>
    <message>
        <source>Member #{number} is erased from the shop, but files still hold something of them.</source>
        <translation>会员 #{number} 已从店里彻底删除，但还有文件留有此人的内容。</translation>
    </message>
    <message>
        <source>Member #{number} is erased from the shop, but its files could not be searched for traces. {why}</source>
        <translation>会员 #{number} 已从店里彻底删除，但店铺的文件没能查找有无残留。{why}</translation>
    </message>
    <message>
        <source>{file} still holds a value that told who it was, written as {encoding}. Look at that file by hand.</source>
        <translation>{file} 里还有能认出此人的内容（编码 {encoding}），请手动查看这个文件。</translation>
    </message>
    <message>
        <source>Somebody is reading the shop all the time. Close all windows of it: what is left goes when the last one is closed.</source>
        <translation>一直有人在读取店铺。请关掉它的所有窗口：最后一个窗口关闭时，残留会一并清除。</translation>
    </message>
    <message>
        <source>Erase again who was erased before</source>
        <translation>再次彻底删除以前删过的人</translation>
    </message>
    <message>
        <source>Delete what is past its time</source>
        <translation>删除过期资料</translation>
    </message>
    <message>
        <source>Who got which data</source>
        <translation>资料去向登记</translation>
    </message>
    <message>
        <source>Files of printed packs</source>
        <translation>已打印抄写稿的文件</translation>
    </message>
    <message>
        <source>The keyring of this computer did not take the key. Type the password instead.</source>
        <translation>这台电脑的钥匙串没有收下密钥，请改为输入密码。</translation>
    </message>
    <message>
        <source>A shop in a file knows no logins: who can open the file sees everything in it. Desks are for a shop on a server.</source>
        <translation>存在文件里的店铺不分账号：能打开文件的人什么都看得到。工作台只用于服务器上的店铺。</translation>
    </message>
    <message>
        <source>Your login may not do this: who works here is up to the shop&apos;s owners.</source>
        <translation>您的账号无权这样做：谁在这里工作，由店主决定。</translation>
    </message>
    <message>
        <source>There is no helper called {name}: say with --helper whose login this is to be.</source>
        <translation>没有叫 {name} 的抄写人：请用 --helper 指明这个账号给谁用。</translation>
    </message>
    <message>
        <source>{shop} cannot be moved to itself: name another place.</source>
        <translation>{shop} 不能迁到它自己，请另给一个位置。</translation>
    </message>
    <message>
        <source>{code} is not among your letters.</source>
        <translation>{code} 不是交给您抄写的信。</translation>
    </message>
    <message>
        <source>{code} is {current}: only an owner of the shop can make it {wanted}.</source>
        <translation>{code} 现在是“{current}”，只有店主才能改成“{wanted}”。</translation>
    </message>
    <message>
        <source>{code} to {name} is not to be written any more: send its sheet back.</source>
        <translation>给{name}的信 {code} 不用再写了，请把抄写稿交回。</translation>
    </message>
    <message>
        <source>Named somebody who wants no letters; to be written anew without.</source>
        <translation>信中提到了不愿收信的人，须去掉后重写。</translation>
    </message>
    <message>
        <source>{code} to {name}: pull this sheet and destroy it. {why}</source>
        <translation>给{name}的信 {code}：请抽出抄写稿并销毁。{why}</translation>
    </message>
    <message>
        <source>{code} to {name}, batch {batch} with {helper}: pull this sheet and destroy it. {why}</source>
        <translation>给{name}的信 {code}（第 {batch} 批，在{helper}手上）：请抽出抄写稿并销毁。{why}</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore the backup of {moment} UTC</source>
        <translation>恢复 {moment}（UTC）的备份</translation>
    </message>
    <message>
        <source>Everything about a person is written as .pdf to read or as .json; {name} ends in neither.</source>
        <translation>个人全部资料可存为便于阅读的 .pdf，或 .json；{name} 两者都不是。</translation>
    </message>
    <message>
        <source>{login} may see everything on this server by other rights, so it cannot be a helper&apos;s. Name another.</source>
        <translation>{login} 凭其他权限能看到这台服务器上的一切，不能作抄写人账号。请换一个。</translation>
    </message>
    <message>
        <source>There is no desk {login}; `desk list` shows them.</source>
        <translation>没有工作台 {login}，用 `desk list` 可看全部。</translation>
    </message>
    <message>
        <source>{login} is your own login: another owner can remove it.</source>
        <translation>{login} 是您自己的账号，要由另一位店主来移除。</translation>
    </message>
    <message>
        <source>Encrypted shops need an add-on that is not installed here. Start the program once with: python main.py --with encrypted</source>
        <translation>加密店铺需要一个附加组件，这里还没有安装。请这样启动一次程序：python main.py --with encrypted</translation>
    </message>
    <message>
        <source>What you are changing is not in the shop any more. Nothing was saved.</source>
        <translation>您要改的内容店里已经没有了，什么都没有存下。</translation>
    </message>
    <message>
        <source>What you are changing was removed by {who} on {moment}. Nothing was saved.</source>
        <translation>您要改的内容已被 {who} 在 {moment} 移除，什么都没有存下。</translation>
    </message>
    <message>
        <source>There is already a shop in {shop}.</source>
        <translation>{shop} 里已经有一家店铺了。</translation>
    </message>
    <message>
        <source>The database {shop} does not store all characters; make it with ENCODING &apos;UTF8&apos;.</source>
        <translation>数据库 {shop} 存不下所有文字，请用 ENCODING &apos;UTF8&apos; 建立。</translation>
    </message>
    <message>
        <source>Who answered whom in the groups</source>
        <translation>群里谁回复了谁</translation>
    </message>
    <message>
        <source>How many messages on which day</source>
        <translation>哪天发了几条消息</translation>
    </message>
    <message>
        <source>{path} is encrypted: it opens with its password only.</source>
        <translation>{path} 已加密，只能用密码打开。</translation>
    </message>
    <message>
        <source>A password needs at least {number} characters. A few plain words are good.</source>
        <translation>密码至少要 {number} 个字符，用几个好记的词就不错。</translation>
    </message>
    <message>
        <source>A shop is a file or a database on a server: give a path, or postgresql://user@computer/database, not {address}.</source>
        <translation>店铺是文件或服务器上的数据库：请给出路径，或 postgresql://user@computer/database，不能用 {address}。</translation>
    </message>
    <message>
        <source>The shop {path} was written by a newer VIP Desk. Update the program to open it.</source>
        <translation>店铺 {path} 是更新版本的 VIP Desk 写的，请升级程序再打开。</translation>
    </message>
    <message>
        <source>{shop} is of an older version: open it once here, then move it.</source>
        <translation>{shop} 是旧版本的：请先在这里打开一次，再迁移。</translation>
    </message>
    <message>
        <source>{shop} has tables that this program does not know; it was not moved.</source>
        <translation>{shop} 里有本程序不认识的表，没有迁移。</translation>
    </message>
    <message>
        <source>The table {table} arrived otherwise than it was. Nothing was moved.</source>
        <translation>表 {table} 迁过去后与原来不一致，没有迁移任何内容。</translation>
    </message>
    <message>
        <source>A row of the table {table} has a value that {shop} cannot store. Nothing was moved.</source>
        <translation>表 {table} 有一条记录的内容 {shop} 存不下，没有迁移任何内容。</translation>
    </message>
    <message>
        <source>Name, title, phone, e-mail, birthday, consent and note</source>
        <translation>姓名、称谓、电话、邮箱、生日、同意记录和备注</translation>
    </message>
    <message>
        <source>A bare number stays in the person&apos;s place, so that sums still add up.</source>
        <translation>只留一个编号代替此人，合计才对得上。</translation>
    </message>
    <message>
        <source>Nicks on the platforms</source>
        <translation>各平台昵称</translation>
    </message>
    <message>
        <source>With whom this person is not to be confused</source>
        <translation>不要与此人混淆的人</translation>
    </message>
    <message>
        <source>Groups and roles in them</source>
        <translation>所在的群和群内身份</translation>
    </message>
    <message>
        <source>Privileges of their own</source>
        <translation>本人专享的优待</translation>
    </message>
    <message>
        <source>Name, nick, phone and address as a buyer</source>
        <translation>作为买家的姓名、昵称、电话和地址</translation>
    </message>
    <message>
        <source>A bare number stays, to which the orders&apos; money belongs.</source>
        <translation>只留一个编号，订单金额归在它名下。</translation>
    </message>
    <message>
        <source>Orders: number, items, money, days</source>
        <translation>订单：订单号、商品、金额、日期</translation>
    </message>
    <message>
        <source>Sales have to be accounted for; the number keeps an export from being counted twice.</source>
        <translation>销售须有账可查；留着订单号，同一份导出才不会重复计入。</translation>
    </message>
    <message>
        <source>The place in each campaign: letter, hold-out or left out</source>
        <translation>在各次活动中的去处：寄信、对照或不寄</translation>
    </message>
    <message>
        <source>The arms were frozen at the draw; without them no review can be repeated.</source>
        <translation>组别在抽签时就定下了；没有它们，复盘就无法重算。</translation>
    </message>
    <message>
        <source>Letters: name, address and what was written for this person</source>
        <translation>信件：姓名、地址和写给此人的内容</translation>
    </message>
    <message>
        <source>Code, state and days stay, so that batches and reviews add up.</source>
        <translation>留下编号、状态和日期，批次和复盘才对得上。</translation>
    </message>
    <message>
        <source>What happened to each letter and when</source>
        <translation>每封信的经过和时间</translation>
    </message>
    <message>
        <source>The helpers&apos; work and the batches are counted by it.</source>
        <translation>抄写人的工作和批次要靠它来计数。</translation>
    </message>
    <message>
        <source>The cost book is never changed; it holds no name.</source>
        <translation>花费账从不改动，里面没有姓名。</translation>
    </message>
    <message>
        <source>The cost book rests on them; they hold no name.</source>
        <translation>费用账以此为据；其中不含姓名。</translation>
    </message>
    <message>
        <source>Sales have to be accounted for; the lines hold no name.</source>
        <translation>销售需要入账；明细中不含姓名。</translation>
    </message>
    <message>
        <source>What was given back of each order</source>
        <translation>每笔订单退了多少</translation>
    </message>
    <message>
        <source>Who got data of this person</source>
        <translation>谁拿到过此人的资料</translation>
    </message>
    <message>
        <source>It shows whom to ask to destroy what they have; it holds the number only.</source>
        <translation>据此可知该请谁销毁手上的资料；其中只有编号。</translation>
    </message>
    <message>
        <source>That the person was erased</source>
        <translation>此人已被彻底删除这件事</translation>
    </message>
    <message>
        <source>An older copy that is restored must be erased from again.</source>
        <translation>以后若恢复较早的副本，须从中再删一次。</translation>
    </message>
    <message>
        <source>This shop is open for reading only: nothing can be changed in it.</source>
        <translation>店铺现在是只读打开，不能改动。</translation>
    </message>
    <message>
        <source>The table {table} arrived otherwise than it was. The file {path} stays as it was.</source>
        <translation>表 {table} 写过去后与原来不一致，文件 {path} 保持原样。</translation>
    </message>
    <message>
        <source>The file {path} is damaged. Restore a backup first; nothing was changed.</source>
        <translation>文件 {path} 已损坏，没有任何改动。请先恢复一份备份。</translation>
    </message>
    <message>
        <source>The copy {path} was left as it is: {why}</source>
        <translation>副本 {path} 保持原样：{why}</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>读不出来：{reason}。</translation>
    </message>
    <message>
        <source>Its file is no longer what it was when it was made: the disk may be failing.</source>
        <translation>文件和当初做好时不一样了：磁盘可能快坏了。</translation>
    </message>
    <message>
        <source>The check found: {text}.</source>
        <translation>检查发现：{text}。</translation>
    </message>
    <message>
        <source>The table {table} has {found} rows; {noted} were written down.</source>
        <translation>表 {table} 有 {found} 条记录，而当初记下的是 {noted} 条。</translation>
    </message>
    <message>
        <source>It is not a shop of this program.</source>
        <translation>它不是本程序的店铺。</translation>
    </message>
    <message>
        <source>It is of a newer VIP Desk than this one.</source>
        <translation>它出自更新版本的 VIP Desk。</translation>
    </message>
    <message>
        <source>Nothing of {path} can be read any more: the list of its tables is gone. Restore a backup.</source>
        <translation>{path} 已完全读不出来：表的目录没有了。请恢复一份备份。</translation>
    </message>
    <message>
        <source>Copy the readable rows of {file}</source>
        <translation>复制 {file} 中能读出的内容</translation>
    </message>
    <message>
        <source>Something that can no longer be read</source>
        <translation>已读不出的操作</translation>
    </message>
    <message>
        <source>The second place {folder} is not there at the moment. It will be brought up to date when it is.</source>
        <translation>第二备份位置 {folder} 现在不在，等它出现时会自动同步。</translation>
    </message>
    <message>
        <source>The second place {folder} refused a copy ({reason}). It will be tried again with the next backup.</source>
        <translation>第二备份位置 {folder} 写不进去（{reason}），下次备份时会再试。</translation>
    </message>
    <message>
        <source>The backup {file} was not copied: its file is no longer what it was when it was made, or another one of this name lies there. Make a new backup, and look after the disk.</source>
        <translation>备份 {file} 没有复制：文件和当初做好时不一样了，或那边已有同名的另一份。请重新备份，并检查磁盘。</translation>
    </message>
    <message>
        <source>A shop on a server needs the add-on for servers. Start once with `python main.py --with server`, or install vipdesk[server].</source>
        <translation>服务器上的店铺需要服务器附加组件。请用 `python main.py --with server` 启动一次，或安装 vipdesk[server]。</translation>
    </message>
    <message>
        <source>The database {shop} is empty: import something into it, or move a shop there.</source>
        <translation>数据库 {shop} 是空的：请先导入资料，或把一家店铺迁过去。</translation>
    </message>
    <message>
        <source>The database {shop} belongs to another program; it is not a shop.</source>
        <translation>数据库 {shop} 属于别的程序，不是店铺。</translation>
    </message>
    <message>
        <source>The connection to the server of {shop} broke. What was under way was not saved; try again.</source>
        <translation>与 {shop} 的服务器断开了，正在做的没有存下，请再试一次。</translation>
    </message>
    <message>
        <source>A colleague is changing the same at this moment. Nothing was changed; try again.</source>
        <translation>同事正在改同一处，没有任何改动，请再试一次。</translation>
    </message>
    <message>
        <source>The server cannot store a value: a text is too long, or holds a character that no text has.</source>
        <translation>服务器存不下其中一项：文字太长，或含有不该出现的字符。</translation>
    </message>
    <message>
        <source>The server of {shop} does not answer. Check the network and the server.</source>
        <translation>{shop} 的服务器没有响应，请检查网络和服务器。</translation>
    </message>
    <message>
        <source>The server of {shop} does not take this user and password.</source>
        <translation>{shop} 的服务器不接受这个用户名和密码。</translation>
    </message>
    <message>
        <source>There is no database {shop} on its server.</source>
        <translation>服务器上没有数据库 {shop}。</translation>
    </message>
    <message>
        <source>The server of {shop} lets nobody in from this computer: its pg_hba.conf must allow it.</source>
        <translation>{shop} 的服务器不让这台电脑连接：须在它的 pg_hba.conf 里允许。</translation>
    </message>
    <message>
        <source>The address {shop} cannot be read. docs/several-desks.md shows one.</source>
        <translation>地址 {shop} 看不懂，写法见 docs/several-desks.md。</translation>
    </message>
    <message>
        <source>The connection to the server of {shop} broke while saving. Look whether it was saved, then go on.</source>
        <translation>保存时与 {shop} 的服务器断开了。请先看看有没有存下，再继续。</translation>
    </message>
    <message>
        <source>The server of {shop} is just starting. Try again in a moment.</source>
        <translation>{shop} 的服务器正在启动，请稍后再试。</translation>
    </message>
    <message>
        <source>The server of {shop} has no place for another desk: raise max_connections.</source>
        <translation>{shop} 的服务器容不下更多工作台了，请调高 max_connections。</translation>
    </message>
    <message>
        <source>The server of {shop} is full. Nothing was saved; make room on its disk.</source>
        <translation>{shop} 的服务器满了，什么都没有存下。请腾出它的磁盘空间。</translation>
    </message>
    <message>
        <source>The disk of the server of {shop} refused. Nothing was saved; check it.</source>
        <translation>{shop} 的服务器磁盘写不进去，什么都没有存下。请检查磁盘。</translation>
    </message>
    <message>
        <source>The server of {shop} reports damage. Restore its last backup.</source>
        <translation>{shop} 的服务器报告数据损坏，请恢复它最近的备份。</translation>
    </message>
    <message>
        <source>Your login may not do this in {shop}. Ask the owner of the shop.</source>
        <translation>您的账号无权在 {shop} 里这样做，请找店主。</translation>
    </message>
    <message>
        <source>Your login may not make tables in {shop}. Ask the owner of the server.</source>
        <translation>您的账号无权在 {shop} 里建表，请找服务器的主人。</translation>
    </message>
    <message>
        <source>The database {shop} may only be read. Nothing was saved.</source>
        <translation>数据库 {shop} 只能读，什么都没有存下。</translation>
    </message>
    <message>
        <source>The server of {shop} took too long and was stopped. Nothing was changed.</source>
        <translation>{shop} 的服务器太久没做完，已停止，没有任何改动。</translation>
    </message>
    <message>
        <source>The same is there already; perhaps a colleague was faster. Look again.</source>
        <translation>已经有同样的了，也许同事先做了一步。请再看看。</translation>
    </message>
    <message>
        <source>A colleague removed what this belongs to. Nothing was changed; look again.</source>
        <translation>同事移除了它所属的内容，没有任何改动。请再看看。</translation>
    </message>
    <message>
        <source>The file {file}</source>
        <translation>文件 {file}</translation>
    </message>
    <message>
        <source>The command backups lists what can be restored, and restore puts one of them in its place.</source>
        <translation>用 backups 命令可看能恢复的备份，用 restore 命令恢复其中一份。</translation>
    </message>
    <message>
        <source>The command salvage copies what can still be read to a new shop.</source>
        <translation>用 salvage 命令可把还能读出的内容复制到新店铺。</translation>
    </message>
    <message>
        <source>With --read-only it is opened without being changed.</source>
        <translation>加上 --read-only 可以只读打开，不作改动。</translation>
    </message>
    <message>
        <source>Copying what can be read</source>
        <translation>正在复制能读出的内容</translation>
    </message>
    <message>
        <source>The shop file is damaged: not everything in it can be read any more.</source>
        <translation>店铺文件损坏了，里面有些内容读不出来了。</translation>
    </message>
    <message>
        <source>Listing the backups</source>
        <translation>正在列出备份</translation>
    </message>
    <message>
        <source>Trying the newest backup</source>
        <translation>正在演练最新的备份</translation>
    </message>
    <message>
        <source>Copying backups to the second place</source>
        <translation>正在把备份复制到第二备份位置</translation>
    </message>
    <message>
        <source>Looking into a backup</source>
        <translation>正在查看备份</translation>
    </message>
    <message>
        <source>Change the second place of the backups</source>
        <translation>更改第二备份位置</translation>
    </message>
    <message>
        <source>tried, sound</source>
        <translation>演练过，完好</translation>
    </message>
    <message>
        <source>not sound</source>
        <translation>不完好</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>没有改动</translation>
    </message>
    <message>
        <source>put aside by a restore</source>
        <translation>恢复时换下的</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{column}: {value}</source>
        <translation>{column}：{value}</translation>
    </message>
    <message>
        <source>taken back or redone</source>
        <translation>撤销或重做</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Collecting everything about a person</source>
        <translation>正在收集个人全部资料</translation>
    </message>
    <message>
        <source>Change how long data are kept</source>
        <translation>更改资料保留期限</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>两次密码不一样。</translation>
    </message>
    <message>
        <source>{name} is not a job file of VIP Desk, or not a whole one.</source>
        <translation>{name} 不是 VIP Desk 的任务文件，或不完整。</translation>
    </message>
    <message>
        <source>{name} was changed or damaged after it was made. Ask for the file once more; nothing was done.</source>
        <translation>{name} 做好之后被改动过，或已损坏。请对方重发一次；没有做任何处理。</translation>
    </message>
    <message>
        <source>{name} was good until {day}. Ask for a new job file.</source>
        <translation>{name} 的有效期到 {day} 为止，请索取新的任务文件。</translation>
    </message>
    <message>
        <source>{name} is not a helper&apos;s answer, or not a whole one.</source>
        <translation>{name} 不是抄写人的回复文件，或不完整。</translation>
    </message>
    <message>
        <source>{name} does not answer a job of this shop, or was changed on its way. Nothing was checked in.</source>
        <translation>{name} 回复的不是本店的任务，或途中被改动过。没有登记任何信。</translation>
    </message>
    <message>
        <source>The job of {name} was good until {day}. Check its letters in by hand; nothing was checked in.</source>
        <translation>{name} 对应的任务有效期到 {day} 为止，没有登记任何信。请手动登记。</translation>
    </message>
    <message>
        <source>{name} names letters that were not part of the job. Nothing was done.</source>
        <translation>{name} 里有不属于这个任务的信，没有做任何处理。</translation>
    </message>
    <message>
        <source>Give batch {batch} to {helper} as a job file</source>
        <translation>把第 {batch} 批做成任务文件交给{helper}</translation>
    </message>
    <message>
        <source>Answer {mark} of a helper to batch {batch}</source>
        <translation>抄写人对第 {batch} 批的回复 {mark}</translation>
    </message>
    <message>
        <source>{name} was taken in already; nothing was done twice.</source>
        <translation>{name} 已经收过了，没有重复处理。</translation>
    </message>
    <message>
        <source>There is no letter in batch {batch} that could be given to a helper.</source>
        <translation>第 {batch} 批里没有可以交给抄写人的信。</translation>
    </message>
    <message>
        <source>{name} could not be written ({reason}). Choose another place.</source>
        <translation>{name} 没能写入（{reason}），请换个位置。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} 读不出来：{reason}。</translation>
    </message>
    <message>
        <source>Make the key for job files</source>
        <translation>生成任务文件的密钥</translation>
    </message>
    <message>
        <source>Writing the PDF</source>
        <translation>正在写入 PDF</translation>
    </message>
    <message>
        <source>Change the group {name}</source>
        <translation>修改群 {name}</translation>
    </message>
    <message>
        <source>No members look like one person.</source>
        <translation>没有看起来是同一个人的会员。</translation>
    </message>
    <message>
        <source>{name} and {other} will not be proposed again.</source>
        <translation>{name} 与 {other} 不会再被建议合并。</translation>
    </message>
    <message>
        <source>Name two different members: these are one already.</source>
        <translation>请指定两位不同的会员：这两个本来就是同一位。</translation>
    </message>
    <message>
        <source>{name} took over everything of {count} other(s).</source>
        <translation>{name} 接管了另外 {count} 位的全部内容。</translation>
    </message>
    <message>
        <source>Shall these {count} members become one?</source>
        <translation>要把这 {count} 位会员合并成一位吗？</translation>
    </message>
    <message>
        <source>Nothing was merged: say --yes to do it without a question.</source>
        <translation>没有合并。加上 --yes 可不经询问直接合并。</translation>
    </message>
    <message>
        <source>There is nothing to choose in “{field}”. They differ in: {fields}.</source>
        <translation>“{field}”没有可选的。不同的是：{fields}。</translation>
    </message>
    <message>
        <source>{who} is not among those who are to become one.</source>
        <translation>{who} 不在要合并的会员之中。</translation>
    </message>
    <message>
        <source>{who} has nothing in {field} that could stay.</source>
        <translation>{who} 的“{field}”是空的，没有可保留的。</translation>
    </message>
    <message>
        <source>Nothing like that happened.</source>
        <translation>没有这类事情。</translation>
    </message>
    <message>
        <source>none since {day}</source>
        <translation>{day} 起没有</translation>
    </message>
    <message>
        <source>yes, since {day}</source>
        <translation>有，自 {day}</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>未同意</translation>
    </message>
    <message>
        <source>(not to be mentioned)</source>
        <translation>（不可提起）</translation>
    </message>
    <message>
        <source>No member&apos;s parcel has to leave within {minutes} minutes.</source>
        <translation>{minutes} 分钟内没有会员的包裹必须发出。</translation>
    </message>
    <message>
        <source>Privileges recognised in past orders: {uses}, which cost {amount}.</source>
        <translation>在以往订单中识别出的优待使用：{uses} 次，成本 {amount}。</translation>
    </message>
    <message>
        <source>No segment is saved yet.</source>
        <translation>还没有保存任何分群。</translation>
    </message>
    <message>
        <source>“{text}” is no part of the address and was left out.</source>
        <translation>“{text}”不是地址的一部分，已略去。</translation>
    </message>
    <message>
        <source>{city} does not lie in {province}.</source>
        <translation>{city} 不在 {province}。</translation>
    </message>
    <message>
        <source>“{name}” is not in the table of divisions.</source>
        <translation>“{name}”不在行政区划表中。</translation>
    </message>
    <message>
        <source>“{name}” is a zone, not a district of its own.</source>
        <translation>“{name}”是开发区一类，不是单独的区县。</translation>
    </message>
    <message>
        <source>There is a {name} in several cities. Which one?</source>
        <translation>多个城市都有 {name}。是哪一个？</translation>
    </message>
    <message>
        <source>{city} was added: {district} belongs to it.</source>
        <translation>已补上 {city}：{district} 属于它。</translation>
    </message>
    <message>
        <source>{district} belongs to {city} today, not to {before}.</source>
        <translation>{district} 现属 {city}，不属 {before}。</translation>
    </message>
    <message>
        <source>{old} is gone since {year}; its larger part is in {now}.</source>
        <translation>{old} 已于 {year} 年撤销，大部分并入 {now}。</translation>
    </message>
    <message>
        <source>{old} is called {now} today.</source>
        <translation>{old} 现称 {now}。</translation>
    </message>
    <message>
        <source>“{short}” was taken for {name}.</source>
        <translation>“{short}”按 {name} 处理。</translation>
    </message>
    <message>
        <source>No province, city or district was recognised.</source>
        <translation>没有认出省、市或区县。</translation>
    </message>
    <message>
        <source>No city was recognised.</source>
        <translation>没有认出城市。</translation>
    </message>
    <message>
        <source>No district was recognised.</source>
        <translation>没有认出区县。</translation>
    </message>
    <message>
        <source>There is no street.</source>
        <translation>没有街道门牌。</translation>
    </message>
    <message>
        <source>Line {number}: write a class, a colon and its cities, such as {line}.</source>
        <translation>第 {number} 行：请写级别、冒号和城市，例如 {line}。</translation>
    </message>
    <message>
        <source>There is no field “{field}” here. There are: {fields}.</source>
        <translation>这里没有字段“{field}”。可用的有：{fields}。</translation>
    </message>
    <message>
        <source>“{text}” does not say which column is meant. Write field=column.</source>
        <translation>“{text}”没有说明是哪一列。请写成 字段=列名。</translation>
    </message>
    <message>
        <source>The field “{field}” takes one column, but has {count}: {columns}.</source>
        <translation>字段“{field}”只能对应一列，现在有 {count} 列：{columns}。</translation>
    </message>
    <message>
        <source>Same phone {value}</source>
        <translation>电话相同：{value}</translation>
    </message>
    <message>
        <source>Same e-mail {value}</source>
        <translation>邮箱相同：{value}</translation>
    </message>
    <message>
        <source>Same address and a similar name</source>
        <translation>地址相同，姓名相近</translation>
    </message>
    <message>
        <source>Same nick “{value}” on two platforms</source>
        <translation>两个平台的昵称都是“{value}”</translation>
    </message>
    <message>
        <source>Same name in {value}</source>
        <translation>在 {value} 有相同姓名</translation>
    </message>
    <message>
        <source>Names that sound the same in {value}</source>
        <translation>在 {value} 姓名读音相同</translation>
    </message>
    <message>
        <source>But the names are different</source>
        <translation>但姓名不同</translation>
    </message>
    <message>
        <source>Several orders have the number {number}, because a spreadsheet has cut it. Export the orders again.</source>
        <translation>有几笔订单的号码都是 {number}，因为表格软件截短了它。请重新导出订单。</translation>
    </message>
    <message>
        <source>Order {number} is not in the shop yet, nor in these files. Import its order report first, or together with this file.</source>
        <translation>订单 {number} 既不在店铺中，也不在这些文件里。请先导入它的订单报表，或与此文件一起导入。</translation>
    </message>
    <message>
        <source>What members of {group} are granted</source>
        <translation>{group} 会员享有的优待</translation>
    </message>
    <message>
        <source>{shop} · in force on {year}-{month:02}-{day:02}</source>
        <translation>{shop} · {year}-{month:02}-{day:02} 有效</translation>
    </message>
    <message>
        <source>At present there is nothing here that not everyone has.</source>
        <translation>目前没有超出一般顾客的优待。</translation>
    </message>
    <message>
        <source>Who was promised more for life keeps it.</source>
        <translation>曾被许诺终身更优待遇的会员继续享有。</translation>
    </message>
    <message>
        <source>Free shipping from {value}.</source>
        <translation>满 {value} 包邮。</translation>
    </message>
    <message>
        <source>Paid by {value} on a shipping day, the parcel leaves the same day.</source>
        <translation>发货日 {value} 前付款，当天发出。</translation>
    </message>
    <message>
        <source>New items {value} before everyone else.</source>
        <translation>新品比其他人提前 {value}。</translation>
    </message>
    <message>
        <source>A first answer to after-sales questions within {value}.</source>
        <translation>售后问题 {value}内首次答复。</translation>
    </message>
    <message>
        <source>In a hurry after the cutoff? Tell us, and we do our best to send it the same day.</source>
        <translation>截单后着急？告诉我们，尽量当天发出。</translation>
    </message>
    <message>
        <source>{days}: free shipping from {value}.</source>
        <translation>{days}：满 {value} 包邮。</translation>
    </message>
    <message>
        <source>{days}: paid by {value} on a shipping day, the parcel leaves the same day.</source>
        <translation>{days}：发货日 {value} 前付款，当天发出。</translation>
    </message>
    <message>
        <source>{days}: new items {value} before everyone else.</source>
        <translation>{days}：新品比其他人提前 {value}。</translation>
    </message>
    <message>
        <source>{days}: a first answer to after-sales questions within {value}.</source>
        <translation>{days}：售后问题 {value}内首次答复。</translation>
    </message>
    <message>
        <source>{days}: in a hurry after the cutoff? Tell us, and we do our best to send it the same day.</source>
        <translation>{days}：截单后着急？告诉我们，尽量当天发出。</translation>
    </message>
    <message>
        <source>{promise} Everyone else: {value}.</source>
        <translation>{promise}其他人：{value}。</translation>
    </message>
    <message>
        <source>Everyone else: {value}.</source>
        <translation>其他人：{value}。</translation>
    </message>
    <message>
        <source>{promise} This is yours for life.</source>
        <translation>{promise}此项终身有效。</translation>
    </message>
    <message>
        <source>The four numbers of a line must ascend, such as 30, 60, 120, 240.</source>
        <translation>一行中的四个数必须递增，例如 30, 60, 120, 240。</translation>
    </message>
    <message>
        <source>The days of recency must lie within the window of {days} days.</source>
        <translation>最近购买的天数必须在 {days} 天的观察期之内。</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>Role in a group</source>
        <translation>群内角色</translation>
    </message>
    <message>
        <source>Days since joining</source>
        <translation>入群天数</translation>
    </message>
    <message>
        <source>Spent in all</source>
        <translation>累计消费</translation>
    </message>
    <message>
        <source>Orders in all</source>
        <translation>累计订单数</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>平均每单</translation>
    </message>
    <message>
        <source>Days since the first order</source>
        <translation>距首单天数</translation>
    </message>
    <message>
        <source>Days since the last order</source>
        <translation>距上一单天数</translation>
    </message>
    <message>
        <source>Recency (0 to 5)</source>
        <translation>最近购买（0 到 5）</translation>
    </message>
    <message>
        <source>Frequency (0 to 5)</source>
        <translation>购买频次（0 到 5）</translation>
    </message>
    <message>
        <source>Money (0 to 5)</source>
        <translation>消费金额（0 到 5）</translation>
    </message>
    <message>
        <source>Days since the last letter</source>
        <translation>距上一封信天数</translation>
    </message>
    <message>
        <source>Letters in all</source>
        <translation>累计信件数</translation>
    </message>
    <message>
        <source>Held out lately</source>
        <translation>最近被留作对照</translation>
    </message>
    <message>
        <source>City class</source>
        <translation>城市级别</translation>
    </message>
    <message>
        <source>Birthday&apos;s month</source>
        <translation>生日月份</translation>
    </message>
    <message>
        <source>Birthday&apos;s calendar</source>
        <translation>生日历法</translation>
    </message>
    <message>
        <source>Days until the birthday</source>
        <translation>距生日天数</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Agreed to letters</source>
        <translation>已同意收信</translation>
    </message>
    <message>
        <source>Wants no letters</source>
        <translation>不愿收信</translation>
    </message>
    <message>
        <source>To be left alone</source>
        <translation>不要打扰</translation>
    </message>
    <message>
        <source>Always gets a letter</source>
        <translation>每次都寄信</translation>
    </message>
    <message>
        <source>A letter can arrive</source>
        <translation>信件可送达</translation>
    </message>
    <message>
        <source>Spent in the last {days} days</source>
        <translation>最近 {days} 天消费</translation>
    </message>
    <message>
        <source>Orders in the last {days} days</source>
        <translation>最近 {days} 天订单数</translation>
    </message>
    <message>
        <source>Letters in the last {days} days</source>
        <translation>最近 {days} 天信件数</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>Character {column}: a condition has at most {most} characters.</source>
        <translation>第 {column} 个字符：条件最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>Character {column} is invisible; please take it out.</source>
        <translation>第 {column} 个字符不可见，请删去。</translation>
    </message>
    <message>
        <source>Character {column}: this quotation mark is not closed.</source>
        <translation>第 {column} 个字符：这个引号没有闭合。</translation>
    </message>
    <message>
        <source>Character {column}: “{word}” has no meaning here.</source>
        <translation>第 {column} 个字符：“{word}”在这里没有意义。</translation>
    </message>
    <message>
        <source>Character {column}: “and”, “or” or the end is expected, not {found}.</source>
        <translation>第 {column} 个字符：这里应为“and”、“or”或结尾，而不是 {found}。</translation>
    </message>
    <message>
        <source>Character {column}: brackets stand inside brackets too often.</source>
        <translation>第 {column} 个字符：括号嵌套太深。</translation>
    </message>
    <message>
        <source>Character {column}: a closing bracket is expected, not {found}.</source>
        <translation>第 {column} 个字符：这里应为右括号，而不是 {found}。</translation>
    </message>
    <message>
        <source>Character {column}: a segment has at most {most} conditions.</source>
        <translation>第 {column} 个字符：一个分群最多 {most} 个条件。</translation>
    </message>
    <message>
        <source>Character {column}: a field such as group is expected, not {found}.</source>
        <translation>第 {column} 个字符：这里应为字段（如 group），而不是 {found}。</translation>
    </message>
    <message>
        <source>Character {column}: the name of your field is expected, not {found}.</source>
        <translation>第 {column} 个字符：这里应为自定义字段的名称，而不是 {found}。</translation>
    </message>
    <message>
        <source>Character {column}: after {field} follows {signs}, not {found}.</source>
        <translation>第 {column} 个字符：{field} 之后应为 {signs}，而不是 {found}。</translation>
    </message>
    <message>
        <source>Character {column}: only a text contains another, {field} does not.</source>
        <translation>第 {column} 个字符：只有文字才能用“包含”，{field} 不能。</translation>
    </message>
    <message>
        <source>Character {column}: after “is” follows “empty” or “not empty”.</source>
        <translation>第 {column} 个字符：“is”之后应为“empty”或“not empty”。</translation>
    </message>
    <message>
        <source>Character {column}: {field} is never empty; compare it with 0.</source>
        <translation>第 {column} 个字符：{field} 从不为空，请与 0 比较。</translation>
    </message>
    <message>
        <source>Character {column}: a list such as in (1, 2) is expected.</source>
        <translation>第 {column} 个字符：这里应为列表，例如 in (1, 2)。</translation>
    </message>
    <message>
        <source>Character {column}: {field} is compared with a text such as “abc”, not with {found}.</source>
        <translation>第 {column} 个字符：{field} 要与文字（如“abc”）比较，而不是 {found}。</translation>
    </message>
    <message>
        <source>Character {column}: {field} is one of {choices}, not {found}.</source>
        <translation>第 {column} 个字符：{field} 只能是 {choices} 之一，而不是 {found}。</translation>
    </message>
    <message>
        <source>Character {column}: {field} is compared with a whole number, not with {found}.</source>
        <translation>第 {column} 个字符：{field} 要与整数比较，而不是 {found}。</translation>
    </message>
    <message>
        <source>Character {column}: {field} is compared with a number, not with {found}.</source>
        <translation>第 {column} 个字符：{field} 要与数字比较，而不是 {found}。</translation>
    </message>
    <message>
        <source>Character {column}: {field} is compared with an amount such as 200 or 88.50, not with {found}.</source>
        <translation>第 {column} 个字符：{field} 要与金额（如 200 或 88.50）比较，而不是 {found}。</translation>
    </message>
    <message>
        <source>Character {column}: {field} is compared with a day such as 2026-11-22, not with {found}.</source>
        <translation>第 {column} 个字符：{field} 要与日期（如 2026-11-22）比较，而不是 {found}。</translation>
    </message>
    <message>
        <source>Character {column}: {field} is yes or no, not {found}.</source>
        <translation>第 {column} 个字符：{field} 只能是 yes 或 no，而不是 {found}。</translation>
    </message>
    <message>
        <source>Character {column}: there is no field {found}. Is one of these meant: {near}?</source>
        <translation>第 {column} 个字符：没有字段{found}。是不是指：{near}？</translation>
    </message>
    <message>
        <source>Character {column}: there is no field {found}.</source>
        <translation>第 {column} 个字符：没有字段{found}。</translation>
    </message>
    <message>
        <source>Orders without a time: {count} (first: row {row}). The day in their number counts, from its beginning.</source>
        <translation>没有时间的订单：{count} 笔（第一笔在第 {row} 行）。以订单号中的日期零点为准。</translation>
    </message>
    <message>
        <source>The order has no time, and its number does not begin with its day. Export the orders again.</source>
        <translation>订单没有时间，号码也不以日期开头。请重新导出订单。</translation>
    </message>
    <message>
        <source>Refunds that were asked for and not paid, or not yet: {count}. They change nothing.</source>
        <translation>申请了但没有退款（或尚未退款）的：{count} 笔。它们不改变任何金额。</translation>
    </message>
    <message>
        <source>Dates such as {example} are read with the month first. Check a few of them in the list of orders.</source>
        <translation>像 {example} 这样的日期按“月在前”读取。请在订单列表中核对几个。</translation>
    </message>
    <message>
        <source>{file} is larger than 200 MB. Split the file.</source>
        <translation>{file} 超过 200 MB。请拆分文件。</translation>
    </message>
    <message>
        <source>{file} has more than {most} cards. Split the file.</source>
        <translation>{file} 的名片超过 {most} 张。请拆分文件。</translation>
    </message>
    <message>
        <source>This card has no end: the file may be cut off. Export it again.</source>
        <translation>这张名片没有结尾：文件可能不完整。请重新导出。</translation>
    </message>
    <message>
        <source>This card names nobody: it has no name, nick, firm, e-mail or phone.</source>
        <translation>这张名片没有写是谁：没有姓名、昵称、公司、邮箱或电话。</translation>
    </message>
    <message>
        <source>Add the tier {name}</source>
        <translation>添加等级 {name}</translation>
    </message>
    <message>
        <source>Rename the tier {name}</source>
        <translation>给等级 {name} 改名</translation>
    </message>
    <message>
        <source>Change for {whose} from {day}: {privilege}</source>
        <translation>{whose} 自 {day} 起更改：{privilege}</translation>
    </message>
    <message>
        <source>End for {whose} after {day}: {privilege}</source>
        <translation>{whose} 在 {day} 之后终止：{privilege}</translation>
    </message>
    <message>
        <source>Take from {whose}: {privilege}</source>
        <translation>收回 {whose} 的：{privilege}</translation>
    </message>
    <message>
        <source>Say why this member is granted more than others.</source>
        <translation>请说明为什么这位会员的待遇比别人好。</translation>
    </message>
    <message>
        <source>That is not granted on this day: there is nothing to end.</source>
        <translation>这一天没有这项优待，无可终止。</translation>
    </message>
    <message>
        <source>This ends on {day} already.</source>
        <translation>这项本来就在 {day} 终止。</translation>
    </message>
    <message>
        <source>Say why it is taken away.</source>
        <translation>请说明为什么收回。</translation>
    </message>
    <message>
        <source>Only the owner takes away what was promised for life, but the shop does not know who that is: write the owner&apos;s name in the settings first.</source>
        <translation>终身承诺只有店主能收回，而店里还不知道店主是谁：请先在设置里写上店主的名字。</translation>
    </message>
    <message>
        <source>Only the owner takes away what was promised for life: the owner&apos;s name has to stand here.</source>
        <translation>终身许诺只有店主能收回：这里须写店主的名字。</translation>
    </message>
    <message>
        <source>This was taken away on {day}.</source>
        <translation>这项已于 {day} 收回。</translation>
    </message>
    <message>
        <source>Somebody changed what {whose} is granted a moment ago. Look at it again.</source>
        <translation>刚才有人改了 {whose} 的优待。请重新查看。</translation>
    </message>
    <message>
        <source>What was promised before today, {today}, stays: choose a day from then on.</source>
        <translation>今天（{today}）之前的许诺不变：请选今天或以后的日期。</translation>
    </message>
    <message>
        <source>There is a tier {name} already.</source>
        <translation>已有等级 {name}。</translation>
    </message>
    <message>
        <source>Define the field {field}</source>
        <translation>定义字段 {field}</translation>
    </message>
    <message>
        <source>Change the field {field}</source>
        <translation>修改字段 {field}</translation>
    </message>
    <message>
        <source>Give up the field {field}</source>
        <translation>停用字段 {field}</translation>
    </message>
    <message>
        <source>Move the field {field}</source>
        <translation>移动字段“{field}”</translation>
    </message>
    <message>
        <source>any text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>多选一</translation>
    </message>
    <message>
        <source>Members who have one of these: {count}. Give them something else first, or leave them: {values}.</source>
        <translation>有 {count} 位会员正在使用这些选项。请先改掉，或保留：{values}。</translation>
    </message>
    <message>
        <source>Somebody changed the field {field} meanwhile. Open it again.</source>
        <translation>其间有人改了字段“{field}”。请重新打开。</translation>
    </message>
    <message>
        <source>A field needs a name.</source>
        <translation>字段需要名称。</translation>
    </message>
    <message>
        <source>There is a field {field} already.</source>
        <translation>已有字段 {field}。</translation>
    </message>
    <message>
        <source>Write at least two choices, one on each line.</source>
        <translation>请至少写两个选项，每行一个。</translation>
    </message>
    <message>
        <source>{field}: at most {most} characters have room.</source>
        <translation>{field}：最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not a number. Write it like 12 or 12.5.</source>
        <translation>{field}：“{text}”不是数字。请写成 12 或 12.5 这样。</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not a day. Write it like 2026-05-06.</source>
        <translation>{field}：“{text}”不是日期。请写成 2026-05-06 这样。</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not among the choices.</source>
        <translation>{field}：“{text}”不在选项之中。</translation>
    </message>
    <message>
        <source>At most {most} tags of {longest} characters have room.</source>
        <translation>最多 {most} 个标签，每个最多 {longest} 个字符。</translation>
    </message>
    <message>
        <source>{name} and {other} are not the same</source>
        <translation>{name} 与 {other} 不是同一人</translation>
    </message>
    <message>
        <source>{name} and {count} others are not the same</source>
        <translation>{name} 与另外 {count} 位不是同一人</translation>
    </message>
    <message>
        <source>Add {name} to {group}</source>
        <translation>把 {name} 加入 {group}</translation>
    </message>
    <message>
        <source>Take {name} out of {group}</source>
        <translation>把 {name} 移出 {group}</translation>
    </message>
    <message>
        <source>Take {count} members out of {group}</source>
        <translation>把 {count} 位会员移出 {group}</translation>
    </message>
    <message>
        <source>Make {name} owner of {group}</source>
        <translation>让 {name} 任 {group} 群主</translation>
    </message>
    <message>
        <source>Appoint {name} admin of {group}</source>
        <translation>任命 {name} 为 {group} 管理员</translation>
    </message>
    <message>
        <source>{name} is no longer admin of {group}</source>
        <translation>{name} 不再是 {group} 管理员</translation>
    </message>
    <message>
        <source>Make {name} owner of {group}: {why}</source>
        <translation>让 {name} 任 {group} 群主：{why}</translation>
    </message>
    <message>
        <source>Appoint {name} admin of {group}: {why}</source>
        <translation>任命 {name} 为 {group} 管理员：{why}</translation>
    </message>
    <message>
        <source>{name} is no longer admin of {group}: {why}</source>
        <translation>{name} 不再是 {group} 管理员：{why}</translation>
    </message>
    <message>
        <source>Invite {name} to {group}</source>
        <translation>邀请 {name} 加入 {group}</translation>
    </message>
    <message>
        <source>Note what {name} answered to {group}</source>
        <translation>记下 {name} 对 {group} 邀请的答复</translation>
    </message>
    <message>
        <source>Close the group {group}</source>
        <translation>关闭群 {group}</translation>
    </message>
    <message>
        <source>{name} is in {group} already.</source>
        <translation>{name} 已在 {group} 中。</translation>
    </message>
    <message>
        <source>{group} is full: it holds {capacity} people.</source>
        <translation>{group} 已满：最多 {capacity} 人。</translation>
    </message>
    <message>
        <source>Nobody vouches for himself or herself.</source>
        <translation>不能自己为自己担保。</translation>
    </message>
    <message>
        <source>{name} joined on {day}, and cannot have left before that.</source>
        <translation>{name} 于 {day} 加入，不可能在此之前离开。</translation>
    </message>
    <message>
        <source>{name} left the group on {day}.</source>
        <translation>{name} 已于 {day} 离开群。</translation>
    </message>
    <message>
        <source>{group} has {limit} admins with its owner, and no more are allowed.</source>
        <translation>{group} 的管理员（含群主）已有 {limit} 名，不能再多。</translation>
    </message>
    <message>
        <source>{name} was invited to {group} already and has not answered yet.</source>
        <translation>{name} 已受邀加入 {group}，尚未答复。</translation>
    </message>
    <message>
        <source>{name} was invited on {day}, and cannot have answered before that.</source>
        <translation>{name} 于 {day} 受邀，不可能在此之前答复。</translation>
    </message>
    <message>
        <source>Add an address of {name}</source>
        <translation>给 {name} 添加地址</translation>
    </message>
    <message>
        <source>Use another address of {name}</source>
        <translation>改用 {name} 的另一个地址</translation>
    </message>
    <message>
        <source>Mail to {name} comes back</source>
        <translation>寄给 {name} 的信被退回</translation>
    </message>
    <message>
        <source>Mail to {name} arrives again</source>
        <translation>寄给 {name} 的信又能送达</translation>
    </message>
    <message>
        <source>An address needs a street, or what stands in its place.</source>
        <translation>地址需要街道门牌，或代替它的内容。</translation>
    </message>
    <message>
        <source>This is the address that letters go to already.</source>
        <translation>信件已经寄往这个地址。</translation>
    </message>
    <message>
        <source>Save the segment {name}</source>
        <translation>保存分群 {name}</translation>
    </message>
    <message>
        <source>Delete the segment {name}</source>
        <translation>删除分群 {name}</translation>
    </message>
    <message>
        <source>A segment needs a name.</source>
        <translation>分群需要名称。</translation>
    </message>
    <message>
        <source>There is no segment called “{name}”.</source>
        <translation>没有名为“{name}”的分群。</translation>
    </message>
    <message>
        <source>{name} lives with {other}</source>
        <translation>{name} 与 {other} 同住</translation>
    </message>
    <message>
        <source>{name} lives alone</source>
        <translation>{name} 独住</translation>
    </message>
    <message>
        <source>Choose somebody else: nobody shares a household alone.</source>
        <translation>请选择别人：一个人不能与自己同住。</translation>
    </message>
    <message>
        <source>Merge {other} into {name}</source>
        <translation>把 {other} 并入 {name}</translation>
    </message>
    <message>
        <source>Merge {count} members into {name}</source>
        <translation>把 {count} 位会员并入 {name}</translation>
    </message>
    <message>
        <source>The same person has another place in this campaign.</source>
        <translation>同一个人在本次活动中已有另一个位置。</translation>
    </message>
    <message>
        <source>Named one person twice; to be written anew.</source>
        <translation>把同一个人写了两次，需重写。</translation>
    </message>
    <message>
        <source>{code} ({campaign}) is cancelled: the person keeps one place there.</source>
        <translation>{code}（{campaign}）已取消：此人在那里只保留一个位置。</translation>
    </message>
    <message>
        <source>{code} ({campaign}) is cancelled, and the person gets no other: keep that member to send it.</source>
        <translation>{code}（{campaign}）已取消，此人不会另得一封：若要寄出，请保留那位会员。</translation>
    </message>
    <message>
        <source>A letter that names the person twice is worded anew: {codes}.</source>
        <translation>把此人写了两次的信会重新措辞：{codes}。</translation>
    </message>
    <message>
        <source>{code} to {name}: pull this sheet and destroy it. It was merged away.</source>
        <translation>寄给 {name} 的 {code}：请抽出这张并销毁，因会员已合并。</translation>
    </message>
    <message>
        <source>To merge, name two different members.</source>
        <translation>合并须指定两位不同的会员。</translation>
    </message>
    <message>
        <source>One of these members is not in the shop any more; nothing was merged.</source>
        <translation>其中一位会员已不在店铺中，没有合并。</translation>
    </message>
    <message>
        <source>Note something about {name}</source>
        <translation>记下 {name} 的一件事</translation>
    </message>
    <message>
        <source>Change what is known of {name}</source>
        <translation>修改所知道的 {name} 的一件事</translation>
    </message>
    <message>
        <source>Forget something about {name}</source>
        <translation>删去 {name} 的一件事</translation>
    </message>
    <message>
        <source>Say what was learnt; there is nothing to note yet.</source>
        <translation>请写下了解到的内容；现在还没有可记的。</translation>
    </message>
    <message>
        <source>{day} is still to come: when was this talked about?</source>
        <translation>{day} 还没到：这是什么时候聊到的？</translation>
    </message>
    <message>
        <source>To be forgotten on {day}, which is not after today. Choose a later day.</source>
        <translation>到期遗忘日 {day} 不晚于今天。请选择更晚的日期。</translation>
    </message>
    <message>
        <source>This group is not in the shop any more.</source>
        <translation>这个群已不在店铺中。</translation>
    </message>
    <message>
        <source>There is no group {name}.</source>
        <translation>没有群 {name}。</translation>
    </message>
    <message>
        <source>Change the bands of recency, frequency and money</source>
        <translation>修改最近购买、频次和金额的分档</translation>
    </message>
    <message>
        <source>Change the classes of cities</source>
        <translation>修改城市级别</translation>
    </message>
    <message>
        <source>Recognise privileges used in past orders</source>
        <translation>识别以往订单中使用的优待</translation>
    </message>
    <message>
        <source>This person was erased on {day} and is not taken over. If they are a customer again, add them by hand.</source>
        <translation>此人已于 {day} 抹除，不再导入。若又成为顾客，请手工添加。</translation>
    </message>
    <message>
        <source>Orders of people who were erased, counted in the totals without anything personal: {count}.</source>
        <translation>已抹除者的订单：{count} 笔，计入总额，不含任何个人信息。</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>礼物</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>优待</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>A refund for order {number} came with a file</source>
        <translation>文件带来订单 {number} 的退款</translation>
    </message>
    <message>
        <source>Order {number}: {title}</source>
        <translation>订单 {number}：{title}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>订单 {number}</translation>
    </message>
    <message>
        <source>Letter {code} posted, {campaign}</source>
        <translation>信 {code} 已寄出，{campaign}</translation>
    </message>
    <message>
        <source>Letter {code} came back, {campaign}</source>
        <translation>信 {code} 被退回，{campaign}</translation>
    </message>
    <message>
        <source>Letter {code} was lost, {campaign}</source>
        <translation>信 {code} 遗失，{campaign}</translation>
    </message>
    <message>
        <source>Letter {code} was spoiled, {campaign}</source>
        <translation>信 {code} 写坏，{campaign}</translation>
    </message>
    <message>
        <source>Letter {code} was called off, {campaign}</source>
        <translation>信 {code} 已取消，{campaign}</translation>
    </message>
    <message>
        <source>Gift: {gift}</source>
        <translation>礼物：{gift}</translation>
    </message>
    <message>
        <source>A gift</source>
        <translation>一份礼物</translation>
    </message>
    <message>
        <source>From a talk: {fact}</source>
        <translation>聊天所得：{fact}</translation>
    </message>
    <message>
        <source>From a talk, not to be mentioned: {fact}</source>
        <translation>聊天所得（不要提起）：{fact}</translation>
    </message>
    <message>
        <source>Joined {group}</source>
        <translation>加入 {group}</translation>
    </message>
    <message>
        <source>Left {group}</source>
        <translation>离开 {group}</translation>
    </message>
    <message>
        <source>Joined {group}, vouched for by {name}</source>
        <translation>加入 {group}，由 {name} 担保</translation>
    </message>
    <message>
        <source>{role} in {group} from now on</source>
        <translation>从此在 {group} 任 {role}</translation>
    </message>
    <message>
        <source>Privilege used with order {number}: {privilege}</source>
        <translation>订单 {number} 使用了优待：{privilege}</translation>
    </message>
    <message>
        <source>Invited to {group}</source>
        <translation>被邀请加入 {group}</translation>
    </message>
    <message>
        <source>Said yes to {group}</source>
        <translation>答应加入 {group}</translation>
    </message>
    <message>
        <source>Said no to {group}</source>
        <translation>谢绝加入 {group}</translation>
    </message>
    <message>
        <source>Never answered the invitation to {group}</source>
        <translation>一直没有答复加入 {group} 的邀请</translation>
    </message>
    <message>
        <source>Took back the consent to letters</source>
        <translation>撤回了收信的同意</translation>
    </message>
    <message>
        <source>Wants no more letters</source>
        <translation>不愿再收信</translation>
    </message>
    <message>
        <source>Wants letters again</source>
        <translation>愿意重新收信</translation>
    </message>
    <message>
        <source>Agreed to letters, {how}</source>
        <translation>同意收信，{how}</translation>
    </message>
    <message>
        <source>Orders came with the file {file}</source>
        <translation>订单来自文件 {file}</translation>
    </message>
    <message>
        <source>Particulars came with the file {file}</source>
        <translation>资料来自文件 {file}</translation>
    </message>
    <message>
        <source>A past campaign came with the file {file}</source>
        <translation>往期活动来自文件 {file}</translation>
    </message>
    <message>
        <source>Something came with the file {file}</source>
        <translation>有内容来自文件 {file}</translation>
    </message>
    <message>
        <source>This segment is not in the shop any more.</source>
        <translation>这个分群已不在店里了。</translation>
    </message>
    <message>
        <source>There is already a segment called “{name}”.</source>
        <translation>已有名为“{name}”的分群。</translation>
    </message>
    <message>
        <source>“{text}” is no condition, and no segment is saved under the name “{text}”. `segment list` shows those that are.</source>
        <translation>“{text}”不是条件，也没有以“{text}”为名保存的分群。用 `segment list` 查看已保存的。</translation>
    </message>
    <message>
        <source>Say who was invited: a member, or a name.</source>
        <translation>请写明邀请了谁：会员，或姓名。</translation>
    </message>
    <message>
        <source>Looking for members who are one person</source>
        <translation>正在查找重复会员</translation>
    </message>
    <message>
        <source>Looking for bands</source>
        <translation>正在计算分档</translation>
    </message>
    <message>
        <source>Counting a segment</source>
        <translation>正在统计分群</translation>
    </message>
    <message>
        <source>Ranking the buyers</source>
        <translation>正在给买家分档</translation>
    </message>
    <message>
        <source>Say with --map FIELD=COLUMN which column is what: without a heading they are called A, B, C.</source>
        <translation>请用 --map 字段=列 说明各列的含义：没有表头时，各列称为 A、B、C。</translation>
    </message>
    <message>
        <source>Addresses to be looked at: {count}. --json lists them.</source>
        <translation>需要核对的地址：{count} 个。用 --json 列出。</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>还没有导入过任何内容。</translation>
    </message>
    <message>
        <source>Taken back: the import of {file}.</source>
        <translation>已撤回：{file} 的导入。</translation>
    </message>
    <message>
        <source>Brought back: the import of {file}.</source>
        <translation>已恢复：{file} 的导入。</translation>
    </message>
    <message>
        <source>rows {rows}, new {new}, known {known}, changed {changed}, unmatched {unmatched}, problems {problems}</source>
        <translation>行 {rows}，新 {new}，已有 {known}，更改 {changed}，未匹配 {unmatched}，问题 {problems}</translation>
    </message>
    <message>
        <source>{file}, row {row}: {problem}</source>
        <translation>{file} 第 {row} 行：{problem}</translation>
    </message>
    <message>
        <source>{file}, row {row}, {column}: {problem}</source>
        <translation>{file} 第 {row} 行 {column}：{problem}</translation>
    </message>
    <message>
        <source>There are no new items yet.</source>
        <translation>还没有新品。</translation>
    </message>
    <message>
        <source>There is no item {name}. `items` lists all.</source>
        <translation>没有商品 {name}。用 `items` 列出全部。</translation>
    </message>
    <message>
        <source>Name the item of which the group is told.</source>
        <translation>请写明向群里告知的是哪个商品。</translation>
    </message>
    <message>
        <source>Name the item that is meant.</source>
        <translation>请指明是哪一件新品。</translation>
    </message>
    <message>
        <source>Deleted: the item {name}.</source>
        <translation>已删除：新品 {name}。</translation>
    </message>
    <message>
        <source>Everyone can buy {name} from now on.</source>
        <translation>从现在起所有人都能买 {name}。</translation>
    </message>
    <message>
        <source>Say with --group which group was told of the item.</source>
        <translation>请用 --group 说明向哪个群告知了这个商品。</translation>
    </message>
    <message>
        <source>No buyer is waiting to be matched.</source>
        <translation>没有买家等待匹配。</translation>
    </message>
    <message>
        <source>Of no buyer was anything decided by hand yet.</source>
        <translation>还没有对任何买家手工做过决定。</translation>
    </message>
    <message>
        <source>No such buyer is here.</source>
        <translation>这里没有这样的买家。</translation>
    </message>
    <message>
        <source>In the last 365 days {orders} of {all_orders} orders belong to no member; they came to {amount} of {all_amount}.</source>
        <translation>最近 365 天的 {all_orders} 笔订单中有 {orders} 笔不属于任何会员；涉及 {amount}，总额为 {all_amount}。</translation>
    </message>
    <message>
        <source>{buyer} is {member} from now on.</source>
        <translation>{buyer} 从此算作 {member}。</translation>
    </message>
    <message>
        <source>{buyer} is no member, and is not asked about again.</source>
        <translation>{buyer} 不是会员，不再询问。</translation>
    </message>
    <message>
        <source>{buyer} is asked about again.</source>
        <translation>会重新判断 {buyer}。</translation>
    </message>
    <message>
        <source>Buyers matched with members: {count}.</source>
        <translation>已匹配到会员的买家：{count} 位。</translation>
    </message>
    <message>
        <source>There is no buyer “{text}”; give the number that the list shows.</source>
        <translation>没有买家“{text}”；请写列表中的编号。</translation>
    </message>
    <message>
        <source>An item needs a name.</source>
        <translation>商品需要名称。</translation>
    </message>
    <message>
        <source>Members can buy it before everyone else, not after.</source>
        <translation>会员只能比其他人早买，不能更晚。</translation>
    </message>
    <message>
        <source>The trial price is higher than the price.</source>
        <translation>尝鲜价高于原价。</translation>
    </message>
    <message>
        <source>Up to {most} selling points are told; there are {count}.</source>
        <translation>卖点最多 {most} 条，现有 {count} 条。</translation>
    </message>
    <message>
        <source>Say in which words a buyer is told of the defect before dispatch.</source>
        <translation>请写明发货前怎样向买家说明瑕疵。</translation>
    </message>
    <message>
        <source>New for {group}: {item}</source>
        <translation>{group} 新品：{item}</translation>
    </message>
    <message>
        <source>You can order it from {opens:%m-%d %H:%M}; everyone else from {public:%m-%d %H:%M}.</source>
        <translation>您从 {opens:%m-%d %H:%M} 起可以下单，其他人从 {public:%m-%d %H:%M} 起。</translation>
    </message>
    <message>
        <source>You can order it already; everyone else from {public:%m-%d %H:%M}.</source>
        <translation>您现在就可以下单；其他人要到 {public:%m-%d %H:%M}。</translation>
    </message>
    <message>
        <source>On sale from {public:%m-%d %H:%M}.</source>
        <translation>{public:%m-%d %H:%M} 起发售。</translation>
    </message>
    <message>
        <source>On sale since {public:%m-%d %H:%M}.</source>
        <translation>已于 {public:%m-%d %H:%M} 开售。</translation>
    </message>
    <message>
        <source>Price: {price}.</source>
        <translation>价格：{price}。</translation>
    </message>
    <message>
        <source>Until then {trial} instead of {price}.</source>
        <translation>在此之前 {trial}，原价 {price}。</translation>
    </message>
    <message>
        <source>There are {count} pieces.</source>
        <translation>共 {count} 件。</translation>
    </message>
    <message>
        <source>With it comes {gift}.</source>
        <translation>附赠 {gift}。</translation>
    </message>
    <message>
        <source>· {point}</source>
        <translation>· {point}</translation>
    </message>
    <message>
        <source>goes with {category}, which they bought</source>
        <translation>与买过的 {category} 搭配</translation>
    </message>
    <message>
        <source>{file} is no list of columns. Write field=column in each line.</source>
        <translation>{file} 不是列对照表。请每行写 字段=列名。</translation>
    </message>
    <message>
        <source>{name} would have more rows than a workbook holds. Save it as text (CSV) instead.</source>
        <translation>{name} 的行数超过工作簿的上限。请改存为文本（CSV）。</translation>
    </message>
    <message>
        <source>{file} holds vCards, whose fields are known: import it without columns.</source>
        <translation>{file} 是名片文件，字段已知：导入时不要指定列。</translation>
    </message>
    <message>
        <source>{file} has no column {column}. It has: {columns}.</source>
        <translation>{file} 没有列 {column}。它有：{columns}。</translation>
    </message>
    <message>
        <source>Say also which columns are: {fields}.</source>
        <translation>还请说明哪些列是：{fields}。</translation>
    </message>
    <message>
        <source>Add the item {name}</source>
        <translation>添加新品 {name}</translation>
    </message>
    <message>
        <source>Change the item {name}</source>
        <translation>修改新品 {name}</translation>
    </message>
    <message>
        <source>Told {group} of {name}</source>
        <translation>已向 {group} 告知 {name}</translation>
    </message>
    <message>
        <source>Not told {group} of {name} yet</source>
        <translation>尚未向 {group} 告知 {name}</translation>
    </message>
    <message>
        <source>Delete the item {name}</source>
        <translation>删除新品 {name}</translation>
    </message>
    <message>
        <source>End the window of the item {name}</source>
        <translation>结束新品 {name} 的优先期</translation>
    </message>
    <message>
        <source>{name} stays, because the past of the shop hangs on it: groups that were told of it: {groups}, orders with it: {orders}.</source>
        <translation>{name} 不能删除，因为店里的记录与它相关：已告知的群 {groups} 个，含它的订单 {orders} 单。</translation>
    </message>
    <message>
        <source>{name} is open to everyone already: its window is over.</source>
        <translation>{name} 已对所有人开放：优先期已结束。</translation>
    </message>
    <message>
        <source>Take back the import of {file}</source>
        <translation>撤回 {file} 的导入</translation>
    </message>
    <message>
        <source>Bring back the import of {file}</source>
        <translation>恢复 {file} 的导入</translation>
    </message>
    <message>
        <source>This import came in one step with others, and cannot be taken back by itself.</source>
        <translation>这次导入与其他导入同属一步，不能单独撤回。</translation>
    </message>
    <message>
        <source>There is no import {number}.</source>
        <translation>没有编号为 {number} 的导入。</translation>
    </message>
    <message>
        <source>This import cannot be taken back: {file}, imported on {moment}, added to its orders. Take that import back first.</source>
        <translation>这次导入不能撤回：{moment} 导入的 {file} 补充了它的订单。请先撤回那次导入。</translation>
    </message>
    <message>
        <source>This import cannot be taken back: {who} changed its orders or buyers since, on {moment}: {what}.</source>
        <translation>这次导入不能撤回：{who} 此后于 {moment} 改动了它的订单或买家：{what}。</translation>
    </message>
    <message>
        <source>This item is not in the shop any more.</source>
        <translation>这个商品已不在店铺中。</translation>
    </message>
    <message>
        <source>This view is not in the shop any more.</source>
        <translation>这个视图已不在店里了。</translation>
    </message>
    <message>
        <source>There is a view {name} already.</source>
        <translation>已有视图 {name}。</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}：{reason}</translation>
    </message>
    <message>
        <source>Saving the list of members</source>
        <translation>正在保存会员列表</translation>
    </message>
    <message>
        <source>Give {count} members the tag {value}</source>
        <translation>给 {count} 位会员加标签 {value}</translation>
    </message>
    <message>
        <source>Take the tag {value} from {count} members</source>
        <translation>去掉 {count} 位会员的标签 {value}</translation>
    </message>
    <message>
        <source>Put {count} members into {value}</source>
        <translation>把 {count} 位会员加入 {value}</translation>
    </message>
    <message>
        <source>Take {count} members out of {value}</source>
        <translation>把 {count} 位会员移出 {value}</translation>
    </message>
    <message>
        <source>Change the language of {count} members</source>
        <translation>修改 {count} 位会员的语言</translation>
    </message>
    <message>
        <source>Change how {count} members are addressed</source>
        <translation>修改 {count} 位会员的称呼方式</translation>
    </message>
    <message>
        <source>Change the register of {count} members</source>
        <translation>修改 {count} 位会员的说话风格</translation>
    </message>
    <message>
        <source>No more letters to {count} members</source>
        <translation>不再给 {count} 位会员寄信</translation>
    </message>
    <message>
        <source>Always write to {count} members</source>
        <translation>每次都给 {count} 位会员寄信</translation>
    </message>
    <message>
        <source>Do not always write to {count} members</source>
        <translation>不必每次给 {count} 位会员寄信</translation>
    </message>
    <message>
        <source>Do not pursue {count} members</source>
        <translation>不要打扰 {count} 位会员</translation>
    </message>
    <message>
        <source>Pursue {count} members again</source>
        <translation>恢复联系 {count} 位会员</translation>
    </message>
    <message>
        <source>Change a field of {count} members</source>
        <translation>修改 {count} 位会员的字段</translation>
    </message>
    <message>
        <source>Keep the view {name}</source>
        <translation>保存视图 {name}</translation>
    </message>
    <message>
        <source>Rename the view {name}</source>
        <translation>视图 {name} 改名</translation>
    </message>
    <message>
        <source>Delete the view {name}</source>
        <translation>删除视图 {name}</translation>
    </message>
    <message>
        <source>Looking at sales of an item</source>
        <translation>正在查看商品销售</translation>
    </message>
    <message>
        <source>Looking for members among the buyers</source>
        <translation>正在买家中查找会员</translation>
    </message>
    <message>
        <source>This field was given up meanwhile.</source>
        <translation>这个字段在此期间已停用。</translation>
    </message>
    <message>
        <source>{group} holds {capacity} people and has {members}: there is no room for {count} more.</source>
        <translation>{group} 可容 {capacity} 人，已有 {members} 人：再加 {count} 人放不下。</translation>
    </message>
    <message>
        <source>Are the addresses above right?</source>
        <translation>以上地址对吗？</translation>
    </message>
    <message>
        <source>Nothing was imported: {count} address(es) have to be confirmed. Look at them, then say --confirm-addresses all; --confirm-addresses sure keeps the {doubtful} doubtful ones as the file writes them.</source>
        <translation>没有导入：有 {count} 个地址需要确认。看过之后请加 --confirm-addresses all；--confirm-addresses sure 则让 {doubtful} 个存疑的保持文件里的写法。</translation>
    </message>
    <message>
        <source>… and {count} more (--json lists all)</source>
        <translation>……另有 {count} 个（--json 可列出全部）</translation>
    </message>
    <message>
        <source>{question} Type yes or no: </source>
        <translation>{question} 请输入 yes 或 no：</translation>
    </message>
    <message>
        <source>Taken back: {action}</source>
        <translation>已撤回：{action}</translation>
    </message>
    <message>
        <source>Done again: {action}</source>
        <translation>已重做：{action}</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤回的。</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>没有可重做的。</translation>
    </message>
    <message>
        <source>1st month</source>
        <translation>正月</translation>
    </message>
    <message>
        <source>2nd month</source>
        <translation>二月</translation>
    </message>
    <message>
        <source>3rd month</source>
        <translation>三月</translation>
    </message>
    <message>
        <source>4th month</source>
        <translation>四月</translation>
    </message>
    <message>
        <source>5th month</source>
        <translation>五月</translation>
    </message>
    <message>
        <source>6th month</source>
        <translation>六月</translation>
    </message>
    <message>
        <source>7th month</source>
        <translation>七月</translation>
    </message>
    <message>
        <source>8th month</source>
        <translation>八月</translation>
    </message>
    <message>
        <source>9th month</source>
        <translation>九月</translation>
    </message>
    <message>
        <source>10th month</source>
        <translation>十月</translation>
    </message>
    <message>
        <source>11th month</source>
        <translation>冬月</translation>
    </message>
    <message>
        <source>12th month</source>
        <translation>腊月</translation>
    </message>
    <message>
        <source>leap {month}</source>
        <translation>闰{month}</translation>
    </message>
    <message>
        <source>1st</source>
        <translation>初一</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>初二</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>初三</translation>
    </message>
    <message>
        <source>4th</source>
        <translation>初四</translation>
    </message>
    <message>
        <source>5th</source>
        <translation>初五</translation>
    </message>
    <message>
        <source>6th</source>
        <translation>初六</translation>
    </message>
    <message>
        <source>7th</source>
        <translation>初七</translation>
    </message>
    <message>
        <source>8th</source>
        <translation>初八</translation>
    </message>
    <message>
        <source>9th</source>
        <translation>初九</translation>
    </message>
    <message>
        <source>10th</source>
        <translation>初十</translation>
    </message>
    <message>
        <source>11th</source>
        <translation>十一</translation>
    </message>
    <message>
        <source>12th</source>
        <translation>十二</translation>
    </message>
    <message>
        <source>13th</source>
        <translation>十三</translation>
    </message>
    <message>
        <source>14th</source>
        <translation>十四</translation>
    </message>
    <message>
        <source>15th</source>
        <translation>十五</translation>
    </message>
    <message>
        <source>16th</source>
        <translation>十六</translation>
    </message>
    <message>
        <source>17th</source>
        <translation>十七</translation>
    </message>
    <message>
        <source>18th</source>
        <translation>十八</translation>
    </message>
    <message>
        <source>19th</source>
        <translation>十九</translation>
    </message>
    <message>
        <source>20th</source>
        <translation>二十</translation>
    </message>
    <message>
        <source>21st</source>
        <translation>廿一</translation>
    </message>
    <message>
        <source>22nd</source>
        <translation>廿二</translation>
    </message>
    <message>
        <source>23rd</source>
        <translation>廿三</translation>
    </message>
    <message>
        <source>24th</source>
        <translation>廿四</translation>
    </message>
    <message>
        <source>25th</source>
        <translation>廿五</translation>
    </message>
    <message>
        <source>26th</source>
        <translation>廿六</translation>
    </message>
    <message>
        <source>27th</source>
        <translation>廿七</translation>
    </message>
    <message>
        <source>28th</source>
        <translation>廿八</translation>
    </message>
    <message>
        <source>29th</source>
        <translation>廿九</translation>
    </message>
    <message>
        <source>30th</source>
        <translation>三十</translation>
    </message>
    <message>
        <source>lunar {month} {day}</source>
        <translation>农历{month}{day}</translation>
    </message>
    <message>
        <source>lunar {month} {day}, {year}</source>
        <translation>农历{year}年{month}{day}</translation>
    </message>
    <message>
        <source>lunar {month}</source>
        <translation>农历{month}</translation>
    </message>
    <message>
        <source>lunar {month}, {year}</source>
        <translation>农历{year}年{month}</translation>
    </message>
    <message>
        <source>month {month}</source>
        <translation>{month} 月</translation>
    </message>
    <message>
        <source>month {month} of {year}</source>
        <translation>{year} 年 {month} 月</translation>
    </message>
    <message>
        <source>Orders that do not say, or not in full, who bought, and so make no member: {count}.</source>
        <translation>没有写明或没有写全买家、因此不成为会员的订单：{count}。</translation>
    </message>
    <message>
        <source>After shop discounts, before platform coupons and postage.</source>
        <translation>店铺优惠后、平台券与邮费之前。</translation>
    </message>
    <message>
        <source>What is paid for the goods after all coupons, without postage.</source>
        <translation>用完所有券后为货物实付的钱，不含邮费。</translation>
    </message>
    <message>
        <source>Read the personal lines of {count} letter(s)</source>
        <translation>读过 {count} 封信里个人的话</translation>
    </message>
    <message>
        <source>Personal lines that nobody has read yet: {count}. Read them on the page of the batches.</source>
        <translation>还没有人读过的个人的话：{count} 封。请在批次页上读。</translation>
    </message>
    <message>
        <source>{code}: a personal line has at most {most} characters.</source>
        <translation>{code}：个人的话最多 {most} 字。</translation>
    </message>
    <message>
        <source>The letter {code} was printed or changed meanwhile; nothing was saved. Open the lines again.</source>
        <translation>信 {code} 其间已打印或被改动；没有保存。请重新打开。</translation>
    </message>
    <message>
        <source>Buyers found to be members: {buyers}. Orders of before that are theirs: {orders}.</source>
        <translation>认出是会员的买家：{buyers} 位。他们以前的订单：{orders} 单。</translation>
    </message>
    <message>
        <source>Privileges used in these orders: {uses}. They are booked with {amount}.</source>
        <translation>这些订单里用到的优待：{uses} 次，已记账 {amount}。</translation>
    </message>
    <message>
        <source>The letter {code} to {name} says nothing of a talk any more: what it said is not to be mentioned, or forgotten.</source>
        <translation>给 {name} 的信 {code} 不再提那次谈话：原先写的内容现在不可提起，或已被删去。</translation>
    </message>
    <message>
        <source>Already on paper: {code} to {name} says what is not to be mentioned any more, or was forgotten.</source>
        <translation>已印在纸上：给 {name} 的 {code} 写了现在不可提起或已被删去的事。</translation>
    </message>
    <message>
        <source>Already on paper: {code} to {name}, batch {batch} with {helper}, says what is not to be mentioned any more, or was forgotten.</source>
        <translation>已印在纸上：给 {name} 的 {code}（第 {batch} 批，在 {helper} 处）写了现在不可提起或已被删去的事。</translation>
    </message>
    <message>
        <source>This address is not in the shop any more.</source>
        <translation>这个地址已不在店里了。</translation>
    </message>
    <message>
        <source>This invitation is not in the shop any more.</source>
        <translation>这次邀请已不在店里了。</translation>
    </message>
    <message>
        <source>This person is not in the list of the group any more.</source>
        <translation>此人已不在这个群的名单里了。</translation>
    </message>
</context>
</TS>
