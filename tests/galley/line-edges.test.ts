import { describe } from 'vitest'
import { breaks } from '../support/toy-type.ts'

describe('no line begins with a mark that closes, pauses or joins', () => {
  breaks('今天天气很好。', 6, '今天天气很|好。')
  breaks('今天天气真好。', 6.5, '今天天气真好。')
  breaks('他说：“好。”', 4, '他说：|“好。”')
  breaks('文文文文文文・字字', 6, '文文文文文|文・字字')
  breaks('中国～韩国', 2, '中|国～|韩国')
  breaks('三十％以上', 2, '三|十％|以上')
  breaks('形形色色人人々', 3, '形形色|色人|人々', { adjustment: 'literal' })
})

describe('no line ends with a mark that opens', () => {
  breaks('今天看《红楼梦》', 4, '今天看|《红楼梦》')
  breaks('共计￥三百元整', 3, '共计|￥三百|元整')
})

describe('a solidus: at neither edge from gb on, only not at the start in basic', () => {
  breaks('东城西/城南北城', 4, '东城|西/城南|北城')
  breaks('东城西／城南北城', 4, '东城西／|城南北城', { kinsoku: 'basic' })
  breaks('东城西／城南北城', 3, '东城西|／城南|北城', { kinsoku: 'none' })
})

describe('the levels, each with what the one before has', () => {
  breaks('报名在东区/西区，截止——周五', 6, '报名在东区|/西区，截止|——周五', { kinsoku: 'none' })
  breaks('报名在东区/西区，截止——周五', 6, '报名在东区/|西区，截止|——周五', { kinsoku: 'basic' })
  breaks('报名在东区/西区，截止——周五', 6, '报名在东|区/西区，截止|——周五', { kinsoku: 'gb' })
  breaks('报名在东区/西区，截止——周五', 6, '报名在东|区/西区，截|止——周五', { kinsoku: 'strict' })
  breaks('请看要目①，第二版', 4, '请看要目|①，第二|版')
  breaks('请看要目①，第二版', 4, '请看要|目①，|第二版', { kinsokuStart: '①②③', kinsokuEnd: '第' })
})

describe('one — joins, two are a dash', () => {
  breaks('山西—陕西', 2, '山|西—|陕西')
  breaks('他走了——再见', 4, '他走了|——再见')
  breaks('他走——再见吧', 3, '他走|——再|见吧')
  breaks('他走了——再见吧', 3, '他走|了——|再见吧', { kinsoku: 'strict' })
  breaks('————', 2, '——|——')
  breaks('好……好的', 2, '好|……|好的')
})

describe('numbers with their signs are one unit', () => {
  breaks('共1400万人', 2, '共|1400|万人')
  breaks('约1,280.5元', 3.5, '约|1,280.5|元')
  breaks('温度：-3.5%左右', 3, '温度：|-3.5%|左右')
  breaks('战机歼-20首飞', 3, '战机|歼-20|首飞')
  breaks('售价$30元整', 2, '售价|$30|元整')
  breaks('９时３０分', 3, '９时|３０分')
  breaks('电话0537-6557709号', 6.5, '电话|0537-6557709|号', { adjustment: 'literal' })
})

describe('Western words break at spaces and after hyphens', () => {
  breaks('the quick brown fox', 3, 'the |quick |brown |fox')
  breaks('well-known words', 3, 'well-|known |words')
  breaks('用“Best Game”奖', 4, '用“Best |Game”奖')
  breaks('用“Best Game”奖', 3, '用|“Best |Game”|奖')
  breaks("don't don’t", 3, "don't |don’t")
  breaks('km/h km/h', 2, 'km/h |km/h')
})

describe('addresses break where they pause', () => {
  breaks('见https://a.cn/bcd/efg。', 6, '见https://|a.cn/bcd/|efg。', { adjustment: 'literal' })
  breaks('jngxqb@163.com', 4, 'jngxqb@|163.com')
  breaks('a.b c.d/e', 1.5, 'a.b |c.d/e')
})

describe('blanks hang at the end of a line and hide no edge', () => {
  breaks('张 三', 1, '张 |三')
  breaks('看 （好）', 2, '看 |（好）')
  breaks('a ，b', 1, 'a ，|b')
})

describe('a single Han is not left on the last line', () => {
  breaks('一二三四五六七', 6, '一二三四五|六七')
  breaks('一二三四五六七。', 6, '一二三四五|六七。')
  breaks('一二三四五六七', 6, '一二三四五|六七', { adjustment: 'literal' })
  breaks('一二三四', 3.9, '一二三|四')
})

describe('too narrow for a unit: it stands alone', () => {
  breaks('共1234567890人', 3, '共|1234567890|人')
  breaks('好，', 0.5, '好，')
  breaks('一二', 0, '一|二')
})

describe('combining marks and selectors stay with their base', () => {
  breaks('e\u0301e\u0301 e\u0301', 1, 'e\u0301e\u0301 |e\u0301')
  breaks('葛\u{e0100}城葛\u{e0100}城', 2, '葛\u{e0100}城|葛\u{e0100}城')
  breaks('𠮷野𠮷野', 2, '𠮷野|𠮷野')
})

describe('a house bars what it likes beyond its level', () => {
  breaks('见下文①②③', 3, '见下|文①②③', { kinsokuStart: '①②③', align: 'start' })
  breaks('见下第 三章', 3, '见下|第 三|章', { kinsokuEnd: '第', align: 'start' })
  breaks('见家𠮷野中', 3, '见家|𠮷野中', { kinsokuEnd: '𠮷', align: 'start' })
})

describe('a quote that closes in German, a dash between words', () => {
  breaks('the „White“ house', 4, 'the |„White“ |house', { align: 'start' })
  breaks('ab – cd', 1.5, 'ab |– |cd', { align: 'start' })
})
