"""What a table of orders can say, when it is no platform's export that is known here."""

from vipdesk.domain.column_mapping import Field, Fields
from vipdesk.errors import QT_TRANSLATE_NOOP

ORDERS = Fields(
    kind="orders",
    fields=(
        Field(
            "number",
            QT_TRANSLATE_NOOP("sentences", "Order number"),
            ("订单编号", "订单号", "order number", "order no", "order id", "order", "单号", "交易号", "number"),
        ),
        Field(
            "created",
            QT_TRANSLATE_NOOP("sentences", "Ordered at"),
            (
                *(
                    "下单时间",
                    "订单创建时间",
                    "创建时间",
                    "created at",
                    "created",
                    "order date",
                    "ordered",
                    "ordered at",
                ),
                *("订单时间", "下单日期", "日期", "时间", "date", "time"),
            ),
        ),
        Field(
            "paid",
            QT_TRANSLATE_NOOP("sentences", "Paid at"),
            ("付款时间", "支付时间", "订单付款时间", "paid at", "paid", "date paid", "paid date", "付款日期"),
        ),
        Field(
            "state",
            QT_TRANSLATE_NOOP("sentences", "State"),
            ("订单状态", "状态", "order status", "status", "state", "交易状态"),
        ),
        Field(
            "nick",
            QT_TRANSLATE_NOOP("sentences", "Buyer's nick"),
            (
                *("买家会员名", "买家昵称", "买家", "会员名", "昵称", "旺旺", "nick", "nickname", "username", "buyer"),
                *("customer username", "customer", "用户名", "客户"),
            ),
        ),
        Field(
            "name",
            QT_TRANSLATE_NOOP("sentences", "Name"),
            (
                *("收货人姓名", "收货人", "收件人", "姓名", "name", "full name", "shipping name", "recipient"),
                *("receiver", "客户姓名", "customer name", "buyer name"),
            ),
        ),
        Field(
            "phone",
            QT_TRANSLATE_NOOP("sentences", "Phone"),
            (
                *(
                    "手机",
                    "联系手机",
                    "手机号",
                    "手机号码",
                    "收货人手机",
                    "收件人手机",
                    "phone",
                    "mobile",
                    "shipping phone",
                ),
                *("联系电话", "电话", "billing phone", "收货人电话", "tel", "telephone"),
            ),
        ),
        Field(
            "email",
            QT_TRANSLATE_NOOP("sentences", "E-mail"),
            ("邮箱", "email", "e-mail", "电子邮箱", "billing email", "customer email"),
        ),
        Field(
            "address",
            QT_TRANSLATE_NOOP("sentences", "Whole address"),
            ("收货地址", "地址", "详细地址", "address", "收件地址", "shipping address", "收货人地址", "联系地址"),
        ),
        Field("province", QT_TRANSLATE_NOOP("sentences", "Province"), ("省", "省份", "province", "shipping province")),
        Field("city", QT_TRANSLATE_NOOP("sentences", "City"), ("市", "城市", "city", "shipping city", "town")),
        Field(
            "district",
            QT_TRANSLATE_NOOP("sentences", "District"),
            ("区", "区县", "县", "district", "county", "县区", "区/县"),
        ),
        Field(
            "street",
            QT_TRANSLATE_NOOP("sentences", "Street"),
            ("街道", "街道地址", "street", "address1", "address line 1", "shipping street"),
        ),
        Field(
            "postcode",
            QT_TRANSLATE_NOOP("sentences", "Postcode"),
            ("邮编", "邮政编码", "postcode", "zip", "zip code", "postal code", "shipping zip"),
        ),
        Field(
            "country",
            QT_TRANSLATE_NOOP("sentences", "Country"),
            ("国家", "country", "国家/地区", "shipping country", "country/region"),
        ),
        Field(
            "goods",
            QT_TRANSLATE_NOOP("sentences", "Goods"),
            ("商品金额", "商品总价", "货款", "goods", "subtotal", "商品总额", "商品合计", "items total"),
        ),
        Field(
            "postage",
            QT_TRANSLATE_NOOP("sentences", "Postage"),
            ("邮费", "运费", "shipping", "postage", "快递费", "shipping cost", "shipping total"),
        ),
        Field(
            "discount",
            QT_TRANSLATE_NOOP("sentences", "Discount"),
            ("优惠", "优惠金额", "折扣", "discount", "discount amount", "discounts", "优惠合计"),
        ),
        Field(
            "total",
            QT_TRANSLATE_NOOP("sentences", "Total"),
            (
                *("实付金额", "实付", "实收金额", "支付金额", "付款金额", "订单金额", "总金额", "金额", "合计", "总价"),
                *("total", "order total", "amount", "amount paid", "grand total", "应付金额"),
            ),
        ),
        Field(
            "refund",
            QT_TRANSLATE_NOOP("sentences", "Refund"),
            ("退款金额", "退款", "refund", "refunded", "refunded amount", "refund amount", "已退款"),
        ),
        Field(
            "title",
            QT_TRANSLATE_NOOP("sentences", "What was bought"),
            (
                *("商品名称", "宝贝标题", "商品", "商品标题", "title", "item", "item name", "product", "product name"),
                *("品名", "items", "lineitem name", "货品"),
            ),
        ),
        Field(
            "quantity",
            QT_TRANSLATE_NOOP("sentences", "Pieces"),
            ("数量", "商品数量", "件数", "quantity", "qty", "pieces", "购买数量", "lineitem quantity"),
        ),
        Field(
            "remark",
            QT_TRANSLATE_NOOP("sentences", "Shop's remark"),
            ("备注", "订单备注", "卖家备注", "商家备注", "note", "notes", "remark", "remarks"),
        ),
        Field(
            "currency",
            QT_TRANSLATE_NOOP("sentences", "Currency"),
            ("币种", "货币", "currency", "order currency"),
            may_be_fixed=True,
        ),
        Field(
            "platform",
            QT_TRANSLATE_NOOP("sentences", "Platform"),
            ("平台", "店铺", "来源", "渠道", "platform", "channel", "source", "store"),
            may_be_fixed=True,
        ),
    ),
    needed=(("number",), ("created", "paid"), ("total", "goods"), ("nick", "name", "phone", "email")),
)
