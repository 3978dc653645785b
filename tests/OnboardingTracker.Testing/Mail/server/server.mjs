// A mail server for one test: says its port, then each mail it took, a line of JSON each. A number on its standard input is the code it refuses with from then
// on; 0 takes mails again. With --starttls it offers encryption with a certificate that nobody trusts.
import { createInterface } from "node:readline";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

let refusal = 0;
const say = what => process.stdout.write(`${JSON.stringify(what)}\n`);

const server = new SMTPServer({
  authOptional: true,
  allowInsecureAuth: true,
  disabledCommands: process.argv.includes("--starttls") ? [] : ["STARTTLS"],
  logger: false,
  onAuth: (auth, session, done) =>
    auth.username === "tracker" && auth.password === "a mail password" ? done(null, { user: auth.username }) : done(new Error("Wrong name or password")),
  onRcptTo: (address, session, done) => {
    if (refusal === 0) return done();
    done(Object.assign(new Error(`${address.address} is not taken`), { responseCode: refusal }));
  },
  onData: async (stream, session, done) => {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    const raw = Buffer.concat(chunks);
    const mail = await simpleParser(raw);
    say({
      user: session.user ?? null,
      from: session.envelope.mailFrom.address,
      to: session.envelope.rcptTo.map(one => one.address),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      references: mail.references ?? null,
      unsubscribe: mail.headers.get("list")?.unsubscribe?.url ?? null,
      parts: raw.toString("latin1").match(/^Content-Type: [a-z/]+/gim),
    });
    done();
  },
});
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));

for await (const line of createInterface({ input: process.stdin })) refusal = Number(line);
server.close();
